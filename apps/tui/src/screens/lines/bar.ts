/** Numbers as bars of text. */

import type { Glyphs } from '../look/glyphs.ts';
import { type Span, span } from './line.ts';

/** At most `width` cells, for |value| out of `largest`; nothing for what is not finite. */
export function bar(value: number, largest: number, width: number, glyphs: Glyphs): Span {
  if (!Number.isFinite(value) || !(largest > 0) || width < 1) return span('');
  const share = Math.min(1, Math.abs(value) / largest);
  if (value < 0) return span(glyphs.negativeBar.repeat(Math.ceil(share * width)), 'negative');
  const steps = glyphs.barParts.length + 1;
  const parts = Math.round(share * width * steps);
  const last = glyphs.barParts[(parts % steps) - 1] ?? '';
  return span(glyphs.bar.repeat(Math.floor(parts / steps)) + last, 'positive');
}
