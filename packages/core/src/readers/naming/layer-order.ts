/** Which layer stands behind which: by their names where those tell, else by the only way in which their sizes fit. */

import { ModelFormatError } from '../../errors.ts';
import { showSizes } from '../budget.ts';
import { quoteName } from '../description/named-arrays.ts';
import { compareNames } from './name-order.ts';

interface Named {
  readonly name: string;
}

export interface Sized extends Named {
  readonly inputs: number;
  readonly outputs: number;
}

/** More layers, or more tries, than a person would name without numbers. */
const MOST_LAYERS = 64;
const MOST_TRIES = 1000;

/** In the order of their names; undefined where two of them tell none. */
export function inOrderOfNames<T extends Named>(layers: readonly T[]): readonly T[] | undefined {
  const sorted = layers.toSorted((a, b) => compareNames(a.name, b.name).sign);
  const isTold = sorted.every(({ name }, i) => {
    const before = sorted[i - 1];
    return before === undefined || compareNames(before.name, name).isTold;
  });
  return isTold ? sorted : undefined;
}

/** @throws ModelFormatError when no order fits, or more than one */
export function inOrderOfSizes<T extends Sized>(layers: readonly T[]): readonly T[] {
  const [only, another] = layers.length > MOST_LAYERS ? [layers, layers] : fittingOrders(layers);
  const names = showSizes(layers.map(({ name }) => quoteName(name)));
  if (only === undefined) throw new ModelFormatError(`layers ${names} do not fit one behind the other`);
  if (another === undefined) return only;
  throw new ModelFormatError(
    `neither the names ${names} nor their sizes tell which layer comes first: number them, or use torch.onnx.export`,
  );
}

/** The first two orders in which each layer takes what the one before it gives, and no name goes before its turn. */
function fittingOrders<T extends Sized>(layers: readonly T[]): (readonly T[])[] {
  const found: (readonly T[])[] = [];
  let tries = 0;
  const extend = (order: readonly T[], rest: readonly T[]): void => {
    if (rest.length === 0) found.push(order);
    for (const next of rest) {
      if (found.length > 1) return;
      if (++tries > MOST_TRIES) found.push(layers, layers);
      const last = order.at(-1);
      if (last !== undefined && last.outputs !== next.inputs) continue;
      if (rest.some((other) => isBefore(other, next))) continue;
      extend(
        [...order, next],
        rest.filter((layer) => layer !== next),
      );
    }
  };
  extend([], layers);
  return found;
}

function isBefore(a: Named, b: Named): boolean {
  const { sign, isTold } = compareNames(a.name, b.name);
  return isTold && sign < 0;
}
