/** What callers may ask for, each by itself and all together. */

export interface Limits {
  /** Of a body as it comes in. */
  readonly bodyBytes: number;
  /** Of a body, or of the files of a model, unpacked. */
  readonly inflatedBytes: number;
  /** Of one call. */
  readonly rows: number;
  /** Scores of one call, and outputs of layers where it asks for them: what an answer may hold. */
  readonly answerNumbers: number;
  /** Bodies in memory at a time, all together. */
  readonly heldBytes: number;
  /** Calls at a time, those that run and those that wait. */
  readonly calls: number;
  /** Models that are being uploaded or loaded at a time. */
  readonly uploads: number;
  /** From the last byte of a call to its answer. */
  readonly callSeconds: number;
}

const MEBI = 1024 * 1024;

export const defaultLimits: Limits = {
  bodyBytes: 64 * MEBI,
  inflatedBytes: 256 * MEBI,
  rows: 100_000,
  answerNumbers: 16 * MEBI,
  heldBytes: 1024 * MEBI,
  calls: 1000,
  uploads: 4,
  callSeconds: 60,
};
