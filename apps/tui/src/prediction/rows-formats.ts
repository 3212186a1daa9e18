/** The formats that rows come out in, by the endings of files. */

import { UsageError } from '../errors.ts';

export const rowsFormats = ['csv', 'json', 'jsonl', 'npy'] as const;

export type RowsFormat = (typeof rowsFormats)[number];

/** The format that the ending of a file's name asks for. @throws UsageError when it asks for none */
export function formatOf(path: string): RowsFormat {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  const format = rowsFormats.find((name) => name === (ending === 'ndjson' ? 'jsonl' : ending));
  if (format !== undefined) return format;
  throw new UsageError(`${path}: expected a name that ends in .npy, .csv, .json or .jsonl, or --format`);
}
