import type { ColorDepth } from './colors.ts';
import type { Glyphs } from './glyphs.ts';
import type { Words } from './words.ts';

/** How everything is said and drawn, besides the colours of the roles. */
export interface Look {
  readonly words: Words;
  readonly glyphs: Glyphs;
  readonly depth: ColorDepth;
}
