/**
 * Reads a net from what torch.save writes for a state_dict, or for a dict that has one: a zip with a pickle of names, and
 * the numbers beside it. Nothing is executed; a pickle that names anything but tensors and plain values is refused, and
 * so is a whole model.
 * https://docs.pytorch.org/docs/stable/notes/serialization.html
 */

import { mostNumbers } from '../check-size.ts';
import { ModelFormatError } from '../errors.ts';
import type { Net } from '../net.ts';
import { Budget, mostHeaderBytes, showSizes } from './budget.ts';
import { quoteName, type Tensor } from './description/named-arrays.ts';
import { netFromTensors } from './net-from-tensors.ts';
import { PickledTensor, torchGlobals, torchStorage } from './pickle/torch-globals.ts';
import { unpickle } from './pickle/unpickle.ts';
import type { PickleValue } from './pickle/value.ts';
import type { ReadOptions } from './read-options.ts';
import { unzip } from './zip/unzip.ts';

const PICKLE = 'data.pkl';
/** Where training scripts keep the weights among other things, whatever else looks like weights. */
const WITHIN = ['state_dict', 'model_state_dict'];

/**
 * @throws ModelFormatError for bytes that are no such file, MissingActivationError where the options do not say it,
 * ArgumentError for an option that is no activation
 */
export function readTorch(bytes: Uint8Array, options: ReadOptions = {}): Net {
  const members = new Map(unzip(bytes, bytes.length + mostHeaderBytes));
  const pickle = [...members].find(([name]) => name.endsWith(`/${PICKLE}`));
  if (pickle === undefined)
    throw new ModelFormatError(`a zip file without ${PICKLE}: expected what torch.save writes`);
  const folder = pickle[0].slice(0, -PICKLE.length);
  checkByteOrder(members.get(`${folder}byteorder`));
  const saved = unpickle(pickle[1], {
    globals: torchGlobals,
    refuse,
    persistent: (id) => torchStorage(id, (key) => members.get(`${folder}data/${key}`)),
  });
  const budget = new Budget(Math.min(options.mostNumbers ?? mostNumbers, bytes.length));
  const entries = Array.from(stateDictIn(saved), ([name, value]) => entryOf(name, value, budget));
  return netFromTensors(new Map(entries), {}, options);
}

function checkByteOrder(member: Uint8Array | undefined): void {
  if (member === undefined || new TextDecoder().decode(member) === 'little') return;
  throw new ModelFormatError('a file of a machine with the highest byte first: save it as .safetensors');
}

/** What was saved, or the only dict of tensors among it. @throws ModelFormatError where it is not told which */
function stateDictIn(saved: PickleValue): StateDict {
  if (!(saved instanceof Map))
    throw new ModelFormatError('expected a state_dict: torch.save(model.state_dict(), file)');
  const named = WITHIN.map((key) => saved.get(key)).find((value) => value instanceof Map);
  if (named instanceof Map) return named;
  const inner = [...saved].filter((entry): entry is [PickleValue, StateDict] => isStateDict(entry[1]));
  const [only, another] = inner;
  if (another === undefined) return only?.[1] ?? saved;
  const names = showSizes(inner.map(([name]) => quoteName(String(name))));
  throw new ModelFormatError(`more than one dict of tensors, ${names}: save the one that is the net`);
}

type StateDict = Map<PickleValue, PickleValue>;

function isStateDict(value: PickleValue): value is StateDict {
  return (
    value instanceof Map &&
    value.size > 0 &&
    [...value.values()].every((each) => each instanceof PickledTensor)
  );
}

function entryOf(name: PickleValue, value: PickleValue, budget: Budget): readonly [string, Tensor] {
  if (typeof name === 'string' && value instanceof PickledTensor) {
    return [name, value.toTensor(quoteName(name), budget)];
  }
  throw new ModelFormatError(
    `${quoteName(String(name))} is no tensor: expected torch.save(model.state_dict(), file)`,
  );
}

function refuse(fullName: string): ModelFormatError {
  return new ModelFormatError(
    `a file with ${quoteName(fullName)}, which is not executed: expected torch.save(model.state_dict(), file)`,
  );
}
