/**
 * The opcodes by which Python writes dicts, lists, tuples, numbers, texts, bytes and calls of globals, in protocols 2
 * to 5. Those for anything else are not here.
 * https://github.com/python/cpython/blob/main/Lib/pickletools.py
 */

import type { ByteReader } from './byte-reader.ts';
import type { PickleStack } from './stack.ts';
import { brokenPickle, InertObject, PickleGlobal, PickleObject, type PickleValue } from './value.ts';

export interface Unpickling {
  readonly reader: ByteReader;
  readonly stack: PickleStack;
  readonly memo: Map<number, PickleValue>;
  /** @throws ModelFormatError for a global that is not allowed */
  readonly globalNamed: (module: string, name: string) => PickleValue;
  /** What the file keeps beside the pickle. @throws ModelFormatError where it keeps nothing */
  readonly persistent: (id: PickleValue) => PickleValue;
}

type Opcode = (unpickling: Unpickling) => void;

const HIGHEST_PROTOCOL = 5;
const MOST_LONG_BYTES = 8;

/** Opcodes that push what they read or make. */
function pushing(value: (unpickling: Unpickling) => PickleValue): Opcode {
  return (unpickling) => unpickling.stack.push(value(unpickling));
}

export const opcodes: ReadonlyMap<string, Opcode> = new Map<string, Opcode>([
  ['\x80', checkProtocol],
  ['\x95', ({ reader }) => reader.uint64()],
  ['N', pushing(() => null)],
  ['\x88', pushing(() => true)],
  ['\x89', pushing(() => false)],
  ['J', pushing(({ reader }) => reader.int32())],
  ['K', pushing(({ reader }) => reader.uint8())],
  ['M', pushing(({ reader }) => reader.uint16())],
  ['\x8a', pushing(({ reader }) => longOf(reader.bytes(reader.uint8())))],
  ['\x8b', pushing(({ reader }) => longOf(reader.bytes(reader.uint32())))],
  ['G', pushing(({ reader }) => reader.float64BigEndian())],
  ['X', pushing(({ reader }) => reader.text(reader.uint32()))],
  ['\x8c', pushing(({ reader }) => reader.text(reader.uint8()))],
  ['\x8d', pushing(({ reader }) => reader.text(reader.uint64()))],
  ['B', pushing(({ reader }) => reader.bytes(reader.uint32()))],
  ['C', pushing(({ reader }) => reader.bytes(reader.uint8()))],
  ['\x8e', pushing(({ reader }) => reader.bytes(reader.uint64()))],
  ['\x96', pushing(({ reader }) => reader.bytes(reader.uint64()))],
  ['(', ({ stack }) => stack.mark()],
  ['t', pushing(({ stack }) => stack.popToMark())],
  [')', pushing(() => [])],
  ['\x85', pushing(({ stack }) => stack.popMany(1))],
  ['\x86', pushing(({ stack }) => stack.popMany(2))],
  ['\x87', pushing(({ stack }) => stack.popMany(3))],
  [']', pushing(() => [])],
  ['a', ({ stack }) => append(stack, [stack.pop()])],
  ['e', ({ stack }) => append(stack, stack.popToMark())],
  ['}', pushing(() => new Map())],
  ['s', ({ stack }) => setItems(stack, stack.popMany(2))],
  ['u', ({ stack }) => setItems(stack, stack.popToMark())],
  ['q', ({ reader, memo, stack }) => memo.set(reader.uint8(), stack.top())],
  ['r', ({ reader, memo, stack }) => memo.set(reader.uint32(), stack.top())],
  ['\x94', ({ memo, stack }) => memo.set(memo.size, stack.top())],
  ['h', pushing(({ reader, memo }) => remembered(memo, reader.uint8()))],
  ['j', pushing(({ reader, memo }) => remembered(memo, reader.uint32()))],
  ['c', pushing(({ reader, globalNamed }) => globalNamed(reader.line(), reader.line()))],
  ['\x93', pushing(({ stack, globalNamed }) => stackGlobal(stack.popMany(2), globalNamed))],
  ['Q', pushing(({ stack, persistent }) => persistent(stack.pop()))],
  ['R', pushing(({ stack }) => reduce(stack.popMany(2)))],
  ['\x81', pushing(({ stack }) => reduce(stack.popMany(2)))],
  ['b', ({ stack }) => build(stack.pop(), stack.top())],
]);

function checkProtocol({ reader }: Unpickling): void {
  const protocol = reader.uint8();
  if (protocol > HIGHEST_PROTOCOL)
    throw brokenPickle(`protocol ${protocol}, expected 2 to ${HIGHEST_PROTOCOL}`);
}

/** Two's complement, the lowest byte first. A longer one, such as a seed, is no size and no count: it is not read. */
function longOf(bytes: Uint8Array): PickleValue {
  if (bytes.length > MOST_LONG_BYTES) return new InertObject();
  const unsigned = bytes.reduceRight((higher, byte) => higher * 256n + BigInt(byte), 0n);
  return Number(BigInt.asIntN(8 * bytes.length, unsigned));
}

function append(stack: PickleStack, values: readonly PickleValue[]): void {
  const list = stack.top();
  if (list instanceof InertObject) return;
  if (!Array.isArray(list)) throw brokenPickle('it appends to what is no list');
  for (const value of values) list.push(value);
}

function setItems(stack: PickleStack, keysAndValues: readonly PickleValue[]): void {
  const dict = stack.top();
  if (dict instanceof InertObject) return;
  if (!(dict instanceof Map)) throw brokenPickle('it sets an item of what is no dict');
  for (let i = 0; i + 1 < keysAndValues.length; i += 2) {
    const key = keysAndValues[i] ?? null;
    if (dict.has(key)) throw brokenPickle(`a dict has ${JSON.stringify(String(key).slice(0, 40))} twice`);
    dict.set(key, keysAndValues[i + 1] ?? null);
  }
}

function remembered(memo: ReadonlyMap<number, PickleValue>, place: number): PickleValue {
  const value = memo.get(place);
  if (value === undefined) throw brokenPickle(`it remembers nothing at ${place}`);
  return value;
}

function stackGlobal([module, name]: PickleValue[], globalNamed: Unpickling['globalNamed']): PickleValue {
  if (typeof module === 'string' && typeof name === 'string') return globalNamed(module, name);
  throw brokenPickle('the name of a global is no text');
}

function reduce([global, args]: PickleValue[]): PickleValue {
  if (global instanceof PickleGlobal && Array.isArray(args)) return global.call(args);
  throw brokenPickle('it calls what is no global');
}

/** What an OrderedDict is given are attributes beside its items. */
function build(state: PickleValue, object: PickleValue): void {
  if (object instanceof Map) return;
  if (!(object instanceof PickleObject)) throw brokenPickle('it gives a state to what has none');
  object.build(state);
}
