/** The theme: how each role and each class looks, for terminals of many colours, of 16, and of none. */

import type { Role } from '../lines/line.ts';

/** What a terminal can show. */
export type ColorDepth = 'none' | '16' | '256' | 'truecolor';

/** What Ink's Text takes. */
export interface TextStyle {
  readonly color?: string;
  readonly backgroundColor?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly inverse?: boolean;
}

export interface Theme {
  readonly depth: ColorDepth;
  readonly roles: Readonly<Record<Role, TextStyle>>;
  /** One colour a class; more classes begin again. None without colours. */
  readonly classes: readonly string[];
}

const plain: Theme['roles'] = {
  title: { bold: true },
  faint: { dimColor: true },
  frame: {},
  focus: { bold: true },
  selected: { inverse: true },
  positive: {},
  negative: {},
  highest: { bold: true },
  good: {},
  warning: { bold: true },
};

/**
 * The colours of M. Okabe and K. Ito, which people who see colours differently can tell apart:
 * https://jfly.uni-koeln.de/color/
 */
const okabeIto = {
  orange: '#e69f00',
  skyBlue: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermilion: '#d55e00',
  purple: '#cc79a7',
  grey: '#999999',
} as const;

const rich: Theme['roles'] = {
  ...plain,
  frame: { color: okabeIto.grey },
  focus: { color: okabeIto.skyBlue, bold: true },
  positive: { color: okabeIto.skyBlue },
  negative: { color: okabeIto.orange },
  highest: { color: okabeIto.green, bold: true },
  good: { color: okabeIto.green },
  warning: { color: okabeIto.vermilion, bold: true },
};

const sixteen: Theme['roles'] = {
  ...plain,
  frame: { color: 'gray' },
  focus: { color: 'cyan', bold: true },
  positive: { color: 'cyan' },
  negative: { color: 'yellow' },
  highest: { color: 'green', bold: true },
  good: { color: 'green' },
  warning: { color: 'red', bold: true },
};

const richClasses = [
  okabeIto.skyBlue,
  okabeIto.orange,
  okabeIto.green,
  okabeIto.purple,
  okabeIto.blue,
  okabeIto.yellow,
  okabeIto.vermilion,
  okabeIto.grey,
];
const sixteenClasses = ['cyan', 'yellow', 'green', 'magenta', 'blue', 'white', 'red', 'gray'];

export const themes: Readonly<Record<ColorDepth, Theme>> = {
  none: { depth: 'none', roles: plain, classes: [] },
  16: { depth: '16', roles: sixteen, classes: sixteenClasses },
  256: { depth: '256', roles: rich, classes: richClasses },
  truecolor: { depth: 'truecolor', roles: rich, classes: richClasses },
};

/**
 * What the environment says of the terminal: no colours with NO_COLOR of any value but the empty one
 * (https://no-color.org), all of them with COLORTERM as truecolor or 24bit, 256 where TERM says so, else 16.
 */
export function colorDepthOf(env: NodeJS.ProcessEnv): ColorDepth {
  if (env.NO_COLOR) return 'none';
  if (/^(?:truecolor|24bit)$/.test(env.COLORTERM ?? '')) return 'truecolor';
  return /256/.test(env.TERM ?? '') ? '256' : '16';
}
