/** Numbers as bars of text. A negative one has another pattern, not only another colour. */

const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';
const NEGATIVE = '▒';

/** At most `width` cells, for |value| out of `largest`; nothing for what is not finite. */
export function bar(value: number, largest: number, width: number): string {
  if (!Number.isFinite(value) || !(largest > 0) || width < 1) return '';
  const eighths = Math.round((Math.abs(value) / largest) * width * PARTS.length);
  const full = Math.floor(eighths / PARTS.length);
  if (value < 0) return NEGATIVE.repeat(Math.ceil(eighths / PARTS.length));
  return FULL.repeat(full) + (PARTS[eighths % PARTS.length] ?? '');
}
