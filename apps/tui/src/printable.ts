/** Text from files and users, safe for a terminal. */

/** Control characters, which a terminal would obey, and invisible ones, which would reorder what is beside them. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** The same text on one line, each run of unprintable characters as one space. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}
