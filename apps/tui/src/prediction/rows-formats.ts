/** The formats that rows come out in, by the endings of files. */
export const rowsFormats = ['csv', 'json', 'jsonl', 'npy'] as const;

export type RowsFormat = (typeof rowsFormats)[number];
