/** The one table of keys: what each does and where, for the screen, its footer, its help and its palette. */

import type { ScreenName } from '../state/state.ts';

export const commandNames = [
  'net',
  'neuron',
  'batch',
  'map',
  'race',
  'up',
  'down',
  'left',
  'right',
  'page-up',
  'page-down',
  'first',
  'last',
  'focus',
  'edit',
  'increase',
  'decrease',
  'toggle',
  'clear',
  'undo',
  'reset',
  'take',
  'sort',
  'filter',
  'confusion',
  'export',
  'across',
  'upwards',
  'zoom-in',
  'zoom-out',
  'start',
  'find',
  'backend',
  'compare',
  'digits',
  'presets',
  'open',
  'rows',
  'save',
  'copy',
  'language',
  'palette',
  'help',
  'back',
  'suspend',
  'quit',
  'interrupt',
] as const;

export type CommandName = (typeof commandNames)[number];

export interface Binding {
  readonly command: CommandName;
  readonly keys: readonly string[];
  /** Undefined for all screens. */
  readonly on?: readonly ScreenName[];
  /** How the keys are written for people, `arrows` in their language; without it they are in neither help nor footer. */
  readonly shown?: string;
  /** Whether the footer has it, where there is room. */
  readonly isHint?: boolean;
}

/** In the order in which help and footer show them. A binding of some screens goes before one of all. */
export const bindings: readonly Binding[] = [
  { command: 'help', keys: ['?'], shown: '?', isHint: true },

  { command: 'up', keys: ['up', 'k'], shown: 'arrows hjkl', isHint: true },
  { command: 'down', keys: ['down', 'j'] },
  { command: 'left', keys: ['left', 'h'] },
  { command: 'right', keys: ['right', 'l'] },
  { command: 'page-down', keys: ['page-down', 'ctrl+d'], shown: 'PgUp PgDn' },
  { command: 'page-up', keys: ['page-up', 'ctrl+u'] },
  { command: 'first', keys: ['home', 'g'], shown: 'g G' },
  { command: 'last', keys: ['end', 'G'] },

  { command: 'edit', keys: ['e', 'enter'], on: ['net', 'neuron'], shown: 'e', isHint: true },
  { command: 'increase', keys: ['+', '='], on: ['net', 'neuron'], shown: '+ -' },
  { command: 'decrease', keys: ['-', '_'], on: ['net', 'neuron'] },
  { command: 'toggle', keys: [' '], on: ['net', 'neuron'], shown: 'Space' },
  { command: 'clear', keys: ['z'], on: ['net', 'neuron'], shown: 'z' },
  { command: 'focus', keys: ['tab', 'shift+tab'], on: ['net'], shown: 'Tab' },
  { command: 'undo', keys: ['u'], shown: 'u' },
  { command: 'reset', keys: ['U'], shown: 'U' },

  { command: 'take', keys: ['enter'], on: ['batch'], shown: 'Enter', isHint: true },
  { command: 'sort', keys: ['s'], on: ['batch'], shown: 's', isHint: true },
  { command: 'filter', keys: ['f'], on: ['batch'], shown: 'f', isHint: true },
  { command: 'confusion', keys: ['m'], on: ['batch'], shown: 'm', isHint: true },
  { command: 'rows', keys: ['r'], on: ['batch'], shown: 'r', isHint: true },
  { command: 'export', keys: ['x'], on: ['batch'], shown: 'x' },

  { command: 'zoom-in', keys: ['+', '='], on: ['map'], shown: '+', isHint: true },
  { command: 'zoom-out', keys: ['-', '_'], on: ['map'], shown: '-', isHint: true },
  { command: 'across', keys: ['a'], on: ['map'], shown: 'a' },
  { command: 'upwards', keys: ['v'], on: ['map'], shown: 'v' },

  { command: 'start', keys: ['enter', ' '], on: ['race'], shown: 'Enter', isHint: true },

  { command: 'backend', keys: ['b'], shown: 'b', isHint: true },
  { command: 'compare', keys: ['c'], shown: 'c', isHint: true },
  { command: 'palette', keys: [':'], shown: ':', isHint: true },
  { command: 'quit', keys: ['q'], shown: 'q', isHint: true },
  { command: 'find', keys: ['/'], on: ['net', 'neuron', 'batch'], shown: '/' },
  { command: 'presets', keys: ['p'], shown: 'p', isHint: true },
  { command: 'open', keys: ['o'], shown: 'o', isHint: true },
  { command: 'rows', keys: [] },
  { command: 'digits', keys: ['d'], shown: 'd' },
  { command: 'copy', keys: ['y'], shown: 'y', isHint: true },
  { command: 'save', keys: ['w'], shown: 'w' },
  { command: 'language', keys: [] },

  { command: 'net', keys: ['1'], shown: '1' },
  { command: 'neuron', keys: ['2'], shown: '2' },
  { command: 'batch', keys: ['3'], shown: '3' },
  { command: 'map', keys: ['4'], shown: '4' },
  { command: 'race', keys: ['5'], shown: '5' },
  { command: 'back', keys: ['escape'], shown: 'Esc' },
  { command: 'suspend', keys: ['ctrl+z'], shown: 'Ctrl-Z' },
  { command: 'interrupt', keys: ['ctrl+c'] },
];

/** Those that people are told of. */
export const shownBindings = bindings.filter(({ shown }) => shown !== undefined);

/** The bindings that work on a screen. */
export function bindingsOn(screen: ScreenName): readonly Binding[] {
  return bindings.filter(({ on }) => on === undefined || on.includes(screen));
}

/** What a key does on a screen; undefined when nothing. */
export function commandOf(key: string, screen: ScreenName): CommandName | undefined {
  return bindingsOn(screen).find(({ keys }) => keys.includes(key))?.command;
}
