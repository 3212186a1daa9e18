/**
 * The header of a .safetensors file: 8 bytes of length, then JSON that says where each tensor lies in the
 * bytes behind it. https://github.com/huggingface/safetensors#format
 */

import { ModelFormatError } from '../../errors.ts';
import { type Budget, isSize, mostHeaderBytes, mostTensors } from '../budget.ts';
import { quoteName } from '../description/named-arrays.ts';
import { isListOf, isObject, isString, parseJson } from '../json.ts';
import { bf16, type NumberFormat, numberFormats } from '../number-formats.ts';

export interface SafetensorsHeader {
  readonly metadata: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, SafetensorsEntry>;
  /** Where the numbers begin. */
  readonly start: number;
}

export interface SafetensorsEntry {
  readonly format: NumberFormat;
  readonly shape: readonly number[];
  /** Bytes from `begin`, without `end`, counted from the header's end. */
  readonly begin: number;
  readonly end: number;
}

const LENGTH_BYTES = 8;
const METADATA = '__metadata__';

const formats = new Map<string, NumberFormat>([
  ['F32', numberFormats.f4],
  ['F64', numberFormats.f8],
  ['F16', numberFormats.f2],
  ['BF16', bf16],
  ['I64', numberFormats.i8],
  ['I32', numberFormats.i4],
  ['I16', numberFormats.i2],
  ['I8', numberFormats.i1],
  ['U64', numberFormats.u8],
  ['U32', numberFormats.u4],
  ['U16', numberFormats.u2],
  ['U8', numberFormats.u1],
  ['BOOL', numberFormats.b1],
]);

/** @throws ModelFormatError unless every tensor has its bytes, and every byte one tensor */
export function readSafetensorsHeader(bytes: Uint8Array, budget: Budget): SafetensorsHeader {
  const start = LENGTH_BYTES + headerLength(bytes);
  if (start > bytes.length) throw malformed(`its header ends at byte ${start}, the file has ${bytes.length}`);
  if (start > mostHeaderBytes) {
    throw malformed(`its header has ${start} bytes, that of a dense net at most ${mostHeaderBytes}`);
  }
  const header = parseJson(decode(bytes.subarray(LENGTH_BYTES, start)), '.safetensors header');
  if (!isObject(header)) throw malformed('its header is no object');
  const { [METADATA]: metadata = {}, ...tensors } = header;
  const named = Object.entries(tensors);
  if (named.length > mostTensors) {
    throw malformed(`it has ${named.length} tensors, expected at most ${mostTensors}`);
  }
  const entries = new Map(named.map(([name, entry]) => [name, entryOf(name, entry, budget)]));
  checkLayout(entries, bytes.length - start);
  return { metadata: metadataOf(metadata), entries, start };
}

function headerLength(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_BYTES) return Number.POSITIVE_INFINITY;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Number(view.getBigUint64(0, true));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('its header is not UTF-8');
  }
}

function metadataOf(value: unknown): Map<string, string> {
  if (!isObject(value)) throw malformed(`${METADATA} is no object`);
  return new Map(
    Object.entries(value).map(([key, text]) => {
      if (!isString(text)) throw malformed(`${METADATA}: expected text for ${quoteName(key)}`);
      return [key, text];
    }),
  );
}

function entryOf(name: string, entry: unknown, budget: Budget): SafetensorsEntry {
  if (!isObject(entry)) throw malformed(`${quoteName(name)} is no object`);
  const { dtype, shape, data_offsets: offsets } = entry;
  const format = isString(dtype) ? formats.get(dtype) : undefined;
  if (format === undefined) {
    const got = isString(dtype) ? quoteName(dtype) : typeof dtype;
    throw malformed(`${quoteName(name)}: expected dtype ${[...formats.keys()].join(', ')}, got ${got}`);
  }
  if (!isListOf(shape, isSize)) throw malformed(`${quoteName(name)}: expected a shape of whole sizes`);
  if (!isListOf(offsets, isSize)) throw malformed(`${quoteName(name)}: expected two whole data_offsets`);
  const [begin, end, ...others] = offsets;
  if (begin === undefined || end === undefined || others.length > 0) {
    throw malformed(`${quoteName(name)}: expected two data_offsets, got ${offsets.length}`);
  }
  const needed = budget.take(shape, quoteName(name)) * format.bytes;
  if (end - begin !== needed) {
    throw malformed(`${quoteName(name)}: its shape needs ${needed} bytes, data_offsets give ${end - begin}`);
  }
  return { format, shape, begin, end };
}

/** The format allows neither holes nor overlaps. */
function checkLayout(entries: ReadonlyMap<string, SafetensorsEntry>, length: number): void {
  let covered = 0;
  const inOrder = [...entries].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  for (const [name, { begin, end }] of inOrder) {
    if (begin !== covered) throw malformed(`${quoteName(name)} begins at ${begin}, expected ${covered}`);
    covered = end;
  }
  if (covered !== length) throw malformed(`its tensors need ${covered} bytes, the file has ${length}`);
}

function malformed(what: string): ModelFormatError {
  return new ModelFormatError(`not a .safetensors file we can read: ${what}`);
}
