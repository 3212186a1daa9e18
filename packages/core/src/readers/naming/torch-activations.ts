/**
 * Where the activations of a PyTorch net stand. A state_dict holds only modules with weights; one without, such as
 * ReLU or Dropout, leaves a hole in the numbers of the list that it is in.
 */

import { ModelFormatError } from '../../errors.ts';
import { quoteName } from '../description/named-arrays.ts';
import { placeInList } from './name-order.ts';
import type { TorchModule } from './torch-modules.ts';

/** A module, and how many without weights stand before it in its list; undefined when its name does not tell. */
interface Numbered {
  readonly module: TorchModule;
  readonly hole: number | undefined;
}

/**
 * The modules before which one stands, one between each two linear modules: a PReLU is one itself, beside a
 * normalization it stands in the only hole, and a list with holes or other modules has none where there is no hole.
 *
 * @throws ModelFormatError when the names do not tell
 */
export function activationsBefore(modules: readonly TorchModule[]): Set<TorchModule> {
  const numbered = modules.map((module, i) => ({ module, hole: holeBetween(modules[i - 1], module) }));
  const sequences = new Set(
    numbered.flatMap(({ module, hole }) => (hole || module.kind !== 'linear' ? [listOf(module)] : [])),
  );
  const runs = runsToLinear(numbered);
  const places = runs.map((run, i) => {
    const isBetween = i > 0 && i < runs.length - 1;
    if (run.some(({ module }) => module.kind === 'prelu')) return undefined;
    if (!isBetween || run.length > 1) return inHole(i === 0 ? run.slice(1) : run, isBetween ? 1 : 0);
    return run.find(({ module, hole }) => hole !== 0 || !sequences.has(listOf(module)));
  });
  return new Set(places.flatMap((place) => (place === undefined ? [] : [place.module])));
}

/** The modules up to the first linear one, from there up to the next, ..., and those behind the last. */
function runsToLinear(modules: readonly Numbered[]): Numbered[][] {
  const runs: Numbered[][] = [[]];
  for (const each of modules) {
    runs.at(-1)?.push(each);
    if (each.module.kind === 'linear') runs.push([]);
  }
  return runs;
}

/** The module behind the only hole, or none where there may be none. */
function inHole(run: readonly Numbered[], holes: number): Numbered | undefined {
  const behindHole = run.filter(({ hole }) => hole !== 0);
  const isTold = behindHole.length === holes && behindHole.every(({ hole }) => hole !== undefined);
  if (isTold) return behindHole[0];
  const norm = run.find(({ module }) => module.kind !== 'linear') ?? run[0];
  throw new ModelFormatError(
    `the names do not tell whether an activation stands before or behind ${quoteName(norm?.module.name ?? '')}: ` +
      'torch.onnx.export writes a file that does',
  );
}

function holeBetween(before: TorchModule | undefined, module: TorchModule): number | undefined {
  const [a, b] = [placeInList(before?.name ?? ''), placeInList(module.name)];
  return a !== undefined && b !== undefined && a.list === b.list ? b.place - a.place - 1 : undefined;
}

function listOf(module: TorchModule): string | undefined {
  return placeInList(module.name)?.list;
}
