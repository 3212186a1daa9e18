/** What the libraries of the screen read from the environment at the moment they are imported. */

import { type ColorDepth, colorDepthOf } from './look/colors.ts';

/** The levels of chalk, which paints for Ink. */
const levels: Readonly<Record<ColorDepth, string>> = { none: '0', 16: '1', 256: '2', truecolor: '3' };

/** Call it before importing ink, and only when a person sits at the terminal. */
export function prepareEnvironment(env: NodeJS.ProcessEnv): void {
  // Left alone, Ink's colours know FORCE_COLOR only, and would not be those that our theme counts on.
  env.FORCE_COLOR = levels[colorDepthOf(env)];
  // In CI, Ink draws nothing until the end.
  env.CI = 'false';
  env.CONTINUOUS_INTEGRATION = 'false';
  env.NODE_ENV ??= 'production';
}
