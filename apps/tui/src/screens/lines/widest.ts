import stringWidth from 'string-width';

/** Cells of the widest of the texts; 0 of none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}
