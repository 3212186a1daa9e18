/** Ways to break a net that can be undone, and what each of them shows. */

import type { Net } from '@glassnet/core';
import { collapse, swapNeurons, withoutBiases, withoutLayer } from '@glassnet/core/edits';
import type { Neuron } from '@glassnet/core/neurons';

export interface Breakage {
  readonly kind: 'biases' | 'layer' | 'collapse' | 'swap';
  /** What it is done to: the name of a layer, or the labels of two neurons. */
  readonly what: readonly string[];
  readonly apply: () => Net;
}

/** What can be done to this net now. */
export function breakages(net: Net, selected: Neuron | undefined): Breakage[] {
  return [...zeroBiases(net), ...removeActivation(net), ...mergeAffines(net), ...swap(net, selected)];
}

function zeroBiases(net: Net): Breakage[] {
  const has = net.steps.some((step) => step.kind === 'affine' && step.bias.some((b) => b !== 0));
  return has ? [{ kind: 'biases', what: [], apply: () => withoutBiases(net) }] : [];
}

/** The first activation between two Affines: without it the two are as good as one. */
function removeActivation(net: Net): Breakage[] {
  const last = net.steps.findLastIndex(({ kind }) => kind === 'affine');
  const layer = net.steps.findIndex(
    ({ kind }, i) => kind === 'activation' && i < last && net.steps[i - 1]?.kind === 'affine',
  );
  const name = net.layers[layer]?.name;
  return name === undefined ? [] : [{ kind: 'layer', what: [name], apply: () => withoutLayer(net, layer) }];
}

function mergeAffines(net: Net): Breakage[] {
  const layer = net.steps.findIndex(
    ({ kind }, i) => kind === 'affine' && net.steps[i + 1]?.kind === 'affine',
  );
  return layer < 0 ? [] : [{ kind: 'collapse', what: [], apply: () => collapse(net, layer) }];
}

/** The selected hidden neuron and the one below it; the last one with the first. */
function swap(net: Net, selected: Neuron | undefined): Breakage[] {
  const affine = net.steps.flatMap((step, i) =>
    step.kind === 'affine' ? [{ i, size: step.bias.length }] : [],
  );
  const { column = 0, index = 0, label = '' } = selected ?? {};
  const own = affine[column - 1];
  if (own === undefined || column >= affine.length || own.size < 2) return [];
  const other = (index + 1) % own.size;
  const otherLabel = label.replace(/\d+$/, `${other + 1}`);
  return [{ kind: 'swap', what: [label, otherLabel], apply: () => swapNeurons(net, own.i, index, other) }];
}
