/** What the plain commands say to a person; data, help and errors are the same in every language. */

export interface Words {
  /** Headings and short names in tables. */
  readonly row: string;
  readonly highest: string;
  readonly layer: string;
  readonly input: string;
  readonly output: string;
  readonly params: string;
  readonly activation: string;
  readonly bytes: string;
  readonly flops: string;
  readonly any: string;
  readonly classes: string;
  readonly source: string;
  readonly numbers: string;
  readonly from: string;
  readonly value: string;
  readonly weight: string;
  readonly product: string;
  readonly sumSoFar: string;
  readonly bias: string;
  readonly backend: string;
  readonly rowsASecond: string;
  readonly median: string;
  readonly middleHalf: string;

  /** `rows` as the first size of a shape. */
  readonly rowsSize: string;
  readonly rowCount: (rows: number) => string;
  readonly rowsOf: (rows: number, columns: number) => string;
  readonly neuronTitle: (model: string, row: number, label: string, place: string) => string;
  readonly isInput: (label: string, value: string) => string;
  readonly identical: (identical: number, total: number) => string;
  readonly firstDifference: (row: number, score: string, values: string) => string;
  readonly cannotRun: (reason: string) => string;
  /** `column` as a person reads it: `"label"`, or its place. */
  readonly right: (right: number, rows: number, percent: string, column: string) => string;
  readonly notCompared: (reason: string) => string;
  readonly saved: (title: string, params: number, bytes: number) => string;
  readonly rowsSoFar: (rows: string) => string;
  readonly left: (duration: string) => string;
  readonly within: (duration: string) => string;
}
