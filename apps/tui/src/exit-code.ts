/** What the exit code of the command tells a script. */

export const exitCodes = {
  /** Done as asked. */
  done: 0,
  /** Asked rightly, but it could not be done: a file that is no model, a shape that does not fit. */
  failed: 1,
  /** Asked wrongly: an unknown option, a number that is none. */
  usedWrongly: 2,
  /** `compare` found two backends that do not give the same bits. */
  disagreement: 3,
  /** Stopped from the keyboard. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
