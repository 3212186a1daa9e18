/**
 * The order that names tell: `fc2` before `fc10`, `1.0` before `1.2`, whatever stands before and behind. Names that
 * differ in more than numbers, such as `encoder` and `decoder`, tell none.
 */

/** For sorting, names that tell no order by their letters; `isTold` says whether they do. */
export interface NameOrder {
  readonly sign: number;
  readonly isTold: boolean;
}

export function compareNames(a: string, b: string): NameOrder {
  const [partsA, partsB] = [a.split('.'), b.split('.')];
  const i = partsA.findIndex((part, place) => part !== partsB[place]);
  const [partA = '', partB = ''] = [partsA[i], partsB[i]];
  const [lettersA, lettersB] = [partA.replace(/\d+/g, '#'), partB.replace(/\d+/g, '#')];
  if (lettersA !== lettersB) return { sign: lettersA < lettersB ? -1 : 1, isTold: false };
  return { sign: compareNumbers(numbersIn(partA), numbersIn(partB)), isTold: a !== b };
}

/** The list that a numbered name is in, and its place there: `net.2` is place 2 of `net`; undefined for other names. */
export function placeInList(name: string): { list: string; place: number } | undefined {
  const [, list = '', digits] = /^(?:(.*)\.)?(\d+)$/.exec(name) ?? [];
  return digits === undefined ? undefined : { list, place: Number(digits) };
}

function numbersIn(part: string): readonly number[] {
  return Array.from(part.matchAll(/\d+/g), ([digits]) => Number(digits));
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((number, place) => number !== b[place]);
  return (a[i] ?? 0) - (b[i] ?? 0);
}
