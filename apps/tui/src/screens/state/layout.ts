/** How the terminal is divided: the same for those who draw, and for those who compute what is drawn. */

import type { MapSize } from '@glassnet/core/decision-map';
import { FRAME_HEIGHT, FRAME_WIDTH } from '../lines/frame.ts';
import { columnSizes } from './net-shape.ts';
import type { State, TerminalSize } from './state.ts';

/** Cells that a view has to fill. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** In a smaller terminal nothing would be left to see. */
export const LEAST: TerminalSize = { columns: 60, rows: 16 };
/** Header, notice and footer, and the terminal's last line: a frame as high as the terminal makes Ink clear it. */
const BESIDE_BODY = 4;

/** Narrower, the net and the neuron stand one above the other. */
const SIDE_BY_SIDE = 76;
const NET_SHARE = 0.54;
/** What a sum of three digits needs, with bars. */
const LEAST_NEURON = 38;
/** Lines of the net above its neuron, of all. */
const UPPER_SHARE = 0.55;

/** Of the map beside its scores. */
const MAP_SHARE = 0.62;
/** The line below a map that says how far it goes. */
const AXIS = 1;
/** A map of fewer lines shows nothing. */
const LOWEST_MAP = 5;
/** Below a net with more neurons than there are lines, and what those need at least. */
const MAP_BELOW_NET = 9;
const LEAST_LIST = 8;

export function bodyArea({ columns, rows }: TerminalSize): Area {
  return { width: columns, height: rows - BESIDE_BODY };
}

/** What is left within a frame. */
export function inside({ width, height }: Area): Area {
  return { width: width - FRAME_WIDTH, height: height - FRAME_HEIGHT };
}

export interface NetLayout {
  readonly net: Area;
  readonly neuron: Area;
  readonly isSideBySide: boolean;
}

export function netLayout({ width, height }: Area): NetLayout {
  if (width < SIDE_BY_SIDE) {
    const upper = Math.ceil(height * UPPER_SHARE);
    return { net: { width, height: upper }, neuron: { width, height: height - upper }, isSideBySide: false };
  }
  const left = Math.min(Math.floor(width * NET_SHARE), width - LEAST_NEURON);
  return { net: { width: left, height }, neuron: { width: width - left, height }, isSideBySide: true };
}

/** The map and what stands beside it. */
export function mapLayout({ width, height }: Area): { readonly map: Area; readonly legend: Area } {
  const left = Math.floor(width * MAP_SHARE);
  return { map: { width: left, height }, legend: { width: width - left, height } };
}

/**
 * The cells of the map that is seen now: on its own screen, and below a net of two inputs where there is room; undefined
 * where there is none. Half blocks are two cells to a line, so that each is about as high as wide.
 */
export function mapSize(state: State, hasHalves: boolean): MapSize | undefined {
  if (state.map.area === undefined) return undefined;
  const lines = mapLines(state);
  if (lines === undefined || lines.height < LOWEST_MAP) return undefined;
  return { width: lines.width, height: hasHalves ? 2 * lines.height : lines.height };
}

function mapLines(state: State): Area | undefined {
  const body = bodyArea(state.size);
  if (state.screen === 'map') {
    const { width, height } = inside(mapLayout(body).map);
    return { width, height: height - AXIS };
  }
  if (state.screen !== 'net' || state.x.length !== 2) return undefined;
  const { width, height } = inside(netLayout(body).net);
  return { width, height: height - listHeight(state, height) - AXIS };
}

/** Lines of a net's columns above a map: with an empty line below where all neurons fit, else what the map leaves. */
export function listHeight({ net, x }: State, height: number): number {
  const all = Math.max(...columnSizes(net, x.length)) + 2;
  return Math.min(all, Math.max(LEAST_LIST, height - MAP_BELOW_NET - AXIS));
}
