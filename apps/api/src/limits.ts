/** What one call may ask for. */

export interface Limits {
  readonly bodyBytes: number;
  /** Bounds the answer too, and how long one call keeps this thread from others. */
  readonly rows: number;
}

export const defaultLimits: Limits = { bodyBytes: 64 * 1024 * 1024, rows: 100_000 };
