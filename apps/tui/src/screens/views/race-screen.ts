/** Screen 5: how many rows each backend takes in a second, while it runs. */

import { describeNet } from '@glassnet/core/describe';
import type { Lane } from '@glassnet/core/race';
import stringWidth from 'string-width';
import { bar } from '../lines/bar.ts';
import { fit, fitRight } from '../lines/fit.ts';
import { FRAME_WIDTH, frame } from '../lines/frame.ts';
import { type Line, type Span, span } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import type { Area } from '../state/layout.ts';
import { RACE_ROUNDS } from '../state/race-settings.ts';
import type { State } from '../state/state.ts';
import { countText } from './count-text.ts';

/** One frame of a screen that draws 60 of them in a second. */
const FRAME_MILLISECONDS = 1000 / 60;

const NAME = 8;
const RATE = 22;

export function raceScreen(state: State, area: Area, look: Look): Line[] {
  const { words, glyphs } = look;
  const inner = area.width - FRAME_WIDTH;
  const lines = [
    ...settingLines(state, look),
    [],
    ...lanesLines(state, inner, look),
    ...state.missing.map(({ name, reason }): Line => [span(words.cannotRun(name, reason), 'faint')]),
    [span(`${glyphs.vertical} `, 'warning'), span(words.frameLine, 'faint')],
  ];
  return frame({ title: words.race, ...area, hasFocus: true }, lines, glyphs);
}

function settingLines({ race, net, x }: State, { words }: Look): Line[] {
  const { hidden } = race;
  const values = {
    rows: countText(race.rows),
    hidden:
      hidden === undefined
        ? words.thisNet(describeNet(net).title)
        : words.randomNet([x.length, hidden, net.outputSize ?? x.length].join('-')),
  };
  const labels = { rows: words.raceRows, hidden: words.raceNet };
  const width = Math.max(stringWidth(labels.rows), stringWidth(labels.hidden));
  return (['rows', 'hidden'] as const).map((setting) => {
    const isSelected = race.setting === setting;
    const value = isSelected ? `< ${values[setting]} >` : `  ${values[setting]}  `;
    return [
      span(`${isSelected ? '>' : ' '}${fit(labels[setting], width, '')} `),
      span(value, isSelected ? 'selected' : undefined),
    ];
  });
}

function lanesLines({ race }: State, width: number, look: Look): Line[] {
  const { words } = look;
  if (race.lanes.length === 0) return [[span(words.warming, 'faint')], []];
  const rates = race.lanes.map(({ rowsPerSecond }) => rowsPerSecond).filter(Number.isFinite);
  const most = Math.max(...rates, 0);
  const turns = race.lanes.reduce((sum, { times }) => sum + times.length, 0);
  const all = RACE_ROUNDS * race.lanes.length;
  return [
    ...race.lanes.flatMap((lane) => laneLines(lane, race.rows, most, width, look)),
    [span(words.turns(turns, all), 'faint')],
  ];
}

function laneLines(lane: Lane, rows: number, most: number, width: number, { words, glyphs }: Look): Line[] {
  const rate = words.perSecond(
    Number.isNaN(lane.rowsPerSecond) ? '-' : countText(Math.round(lane.rowsPerSecond)),
  );
  const room = width - NAME - RATE - 1;
  const frameRate = (1000 * rows) / FRAME_MILLISECONDS;
  const [low, high] = lane.spread;
  const facts = [
    `${words.median} ${millisecondsText(lane.median)} ms`,
    `${words.halfOf} ${millisecondsText(low)}-${millisecondsText(high)}`,
    `${words.p95} ${millisecondsText(lane.p95)}`,
  ].join('  ');
  return [
    [
      span(fit(lane.backend, NAME, glyphs.cut), 'title'),
      span(`${fitRight(rate, RATE, glyphs.cut)} `),
      ...barWithFrame(bar(lane.rowsPerSecond, most, room, glyphs), frameRate / most, room, glyphs.vertical),
    ],
    [span(' '.repeat(NAME)), span(facts, 'faint')],
  ];
}

/** The bar on its whole room, with the sign of a frame at `share` of it where that lies within. */
function barWithFrame(rateBar: Span, share: number, room: number, sign: string): Line {
  const at = Math.floor(share * room);
  const text = rateBar.text + ' '.repeat(Math.max(0, room - stringWidth(rateBar.text)));
  if (!(at >= 0 && at < room)) return [{ ...rateBar, text }];
  const cells = [...text];
  return [
    { ...rateBar, text: cells.slice(0, at).join('') },
    span(sign, 'warning'),
    { ...rateBar, text: cells.slice(at + 1).join('') },
  ];
}

/** Three digits that mean something, from microseconds to minutes. */
export function millisecondsText(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '-' : String(Number(milliseconds.toPrecision(3)));
}
