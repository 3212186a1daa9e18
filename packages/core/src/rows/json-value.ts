/** A value, and where it stands. */
export interface JsonValue {
  /** `line 3`, or `[2]` for the third of an array. */
  readonly place: string;
  readonly value: unknown;
}
