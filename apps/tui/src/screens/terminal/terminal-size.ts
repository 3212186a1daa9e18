import type { TerminalSize } from '../state/state.ts';

/** What a terminal that does not tell its size is taken for. */
const CLASSIC = { columns: 80, rows: 24 };

export function terminalSize({ columns, rows }: Partial<TerminalSize>): TerminalSize {
  return { columns: columns || CLASSIC.columns, rows: rows || CLASSIC.rows };
}
