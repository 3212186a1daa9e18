/**
 * The header of a .safetensors file: 8 bytes of length, then JSON that says where each tensor lies in the
 * bytes behind it. https://github.com/huggingface/safetensors#format
 */

import { ModelFormatError } from '../errors.ts';
import { isListOf, isObject, isString, parseJson } from './json.ts';
import { bf16, type NumberFormat, numberFormats } from './number-formats.ts';

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
/** The format's own limit. */
const MOST_HEADER_BYTES = 100_000_000;
const METADATA = '__metadata__';

const formats = new Map<string, NumberFormat>([
  ['F32', numberFormats.f4],
  ['F64', numberFormats.f8],
  ['F16', numberFormats.f2],
  ['BF16', bf16],
]);

/** @throws ModelFormatError unless every tensor has its bytes, and every byte one tensor */
export function readSafetensorsHeader(bytes: Uint8Array): SafetensorsHeader {
  const start = LENGTH_BYTES + headerLength(bytes);
  if (start > Math.min(bytes.length, MOST_HEADER_BYTES)) {
    throw malformed(`its header ends at byte ${start}, the file has ${bytes.length}`);
  }
  const header = parseJson(decode(bytes.subarray(LENGTH_BYTES, start)), '.safetensors header');
  if (!isObject(header)) throw malformed('its header is no object');
  const { [METADATA]: metadata = {}, ...tensors } = header;
  const entries = new Map(Object.entries(tensors).map(([name, entry]) => [name, entryOf(name, entry)]));
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
      if (!isString(text)) throw malformed(`${METADATA}: expected text for ${quote(key)}`);
      return [key, text];
    }),
  );
}

function entryOf(name: string, entry: unknown): SafetensorsEntry {
  if (!isObject(entry)) throw malformed(`${quote(name)} is no object`);
  const { dtype, shape, data_offsets: offsets } = entry;
  const format = isString(dtype) ? formats.get(dtype) : undefined;
  if (format === undefined) {
    const got = isString(dtype) ? quote(dtype) : typeof dtype;
    throw malformed(`${quote(name)}: expected dtype ${[...formats.keys()].join(', ')}, got ${got}`);
  }
  if (!isListOf(shape, isSize)) throw malformed(`${quote(name)}: expected a shape of whole sizes`);
  if (!isListOf(offsets, isSize)) throw malformed(`${quote(name)}: expected two whole data_offsets`);
  const [begin, end, ...others] = offsets;
  if (begin === undefined || end === undefined || others.length > 0) {
    throw malformed(`${quote(name)}: expected two data_offsets, got ${offsets.length}`);
  }
  const needed = shape.reduce((product, size) => product * size, format.bytes);
  if (end - begin !== needed) {
    throw malformed(`${quote(name)}: its shape needs ${needed} bytes, data_offsets give ${end - begin}`);
  }
  return { format, shape, begin, end };
}

/** The format allows neither holes nor overlaps. */
function checkLayout(entries: ReadonlyMap<string, SafetensorsEntry>, length: number): void {
  let covered = 0;
  const inOrder = [...entries].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  for (const [name, { begin, end }] of inOrder) {
    if (begin !== covered) throw malformed(`${quote(name)} begins at ${begin}, expected ${covered}`);
    covered = end;
  }
  if (covered !== length) throw malformed(`its tensors need ${covered} bytes, the file has ${length}`);
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}

function malformed(what: string): ModelFormatError {
  return new ModelFormatError(`not a .safetensors file we can read: ${what}`);
}
