/** The characters that things are drawn with. */

export interface Glyphs {
  readonly horizontal: string;
  readonly vertical: string;
  /** Upper left, upper right, lower left, lower right. */
  readonly corners: readonly [string, string, string, string];
  /** Where text was cut. */
  readonly cut: string;
  /** A bar of a positive number, and the parts of its last cell from the smallest. */
  readonly bar: string;
  readonly barParts: readonly string[];
  /** A bar of a negative number: another pattern, not only another colour. */
  readonly negativeBar: string;
  /** From none to full. */
  readonly shades: readonly string[];
  /** Whether there are half blocks, and braille dots. */
  readonly hasBlocks: boolean;
  /** Whether curves and maps are drawn: read aloud they are noise. */
  readonly hasPlots: boolean;
  readonly point: string;
  readonly separator: string;
}

const unicode: Glyphs = {
  horizontal: '─',
  vertical: '│',
  corners: ['┌', '┐', '└', '┘'],
  cut: '…',
  bar: '█',
  barParts: ['▏', '▎', '▍', '▌', '▋', '▊', '▉'],
  negativeBar: '▒',
  shades: [' ', '░', '▒', '▓', '█'],
  hasBlocks: true,
  hasPlots: true,
  point: '◆',
  separator: '·',
};

const ascii: Glyphs = {
  horizontal: '-',
  vertical: '|',
  corners: ['+', '+', '+', '+'],
  cut: '~',
  bar: '#',
  barParts: [],
  negativeBar: '=',
  shades: [' ', '.', ':', '*', '#'],
  hasBlocks: false,
  hasPlots: true,
  point: '@',
  separator: '-',
};

/** For a screen reader: no frames, no bars. */
const spoken: Glyphs = {
  ...ascii,
  horizontal: '',
  vertical: '',
  corners: ['', '', '', ''],
  bar: '',
  negativeBar: '',
  hasPlots: false,
};

export const glyphSets = { unicode, ascii, spoken } as const;
