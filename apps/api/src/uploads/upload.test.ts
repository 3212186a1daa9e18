import { readFile } from 'node:fs/promises';
import { encodeLink } from '@glassnet/core/link';
import { digest } from '@glassnet/core/receipt';
import { writeNpz } from '@glassnet/core/writers/npz';
import { writeOnnx } from '@glassnet/core/writers/onnx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { seededFile, seededNet } from '../testing/nets.ts';
import { readModel } from './read-model.ts';
import { readUpload } from './upload.ts';

const LIMIT = 1e8;
const fixtures = new URL('../../../../packages/core/fixtures/onnx/', import.meta.url);
const fixture = async (name: string) => new Uint8Array(await readFile(new URL(name, fixtures)));

async function form(files: Record<string, Uint8Array<ArrayBuffer>>, fields: Record<string, string> = {}) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  for (const [name, bytes] of Object.entries(files)) data.append('file', new Blob([bytes]), name);
  const request = new Request('http://localhost', { method: 'POST', body: data });
  return [new Uint8Array(await request.arrayBuffer()), request.headers.get('Content-Type') ?? ''] as const;
}

/** The net that the stored file gives, with nothing beside it. */
async function netOf(...upload: Parameters<typeof readUpload>) {
  const { bytes } = await readUpload(...upload);
  return readModel({ bytes, companion: async () => undefined }, {}, LIMIT);
}

describe('an upload', () => {
  const net = seededNet(7);
  const scores = net.predict({ rows: 1, cols: 2, data: Float32Array.of(0.5, -1) });
  const scoresOf = async (...upload: Parameters<typeof readUpload>) =>
    digest((await netOf(...upload)).predict({ rows: 1, cols: 2, data: Float32Array.of(0.5, -1) }));

  it.each([
    ['safetensors', seededFile(7)],
    ['npz', new Uint8Array(writeNpz(net))],
    ['onnx', writeOnnx(net)],
  ])('of .%s is stored as it is, under the name of its format', async (extension, bytes) => {
    const file = await readUpload(bytes, 'application/octet-stream');
    expect([file.extension, file.bytes === bytes]).toEqual([extension, true]);
    expect(await scoresOf(bytes, undefined)).toBe(digest(scores));
  });

  it('may be a link', async () => {
    const link = new TextEncoder().encode(`${encodeLink(net)}\n`);
    expect((await readUpload(link, 'text/plain')).extension).toBe('safetensors');
    expect(await scoresOf(link, 'text/plain')).toBe(digest(scores));
    await expect(readUpload(link.subarray(0, 60), undefined)).rejects.toThrow('the link is damaged');
  });

  it('may be a form with one file, and other fields beside it', async () => {
    expect(await scoresOf(...(await form({ 'anything.bin': seededFile(7) }, { note: 'mine' })))).toBe(
      digest(scores),
    );
  });

  it.each(['torch-flatten-dynamo', 'torch-tanh-dynamo'])(
    '%s.onnx and its external data become one file, from a form or a zip',
    async (name) => {
      const files = {
        [`${name}.onnx`]: await fixture(`${name}.onnx`),
        [`${name}.onnx.data`]: await fixture(`${name}.onnx.data`),
      };
      const expected = await readModel(
        { bytes: files[`${name}.onnx`]!, companion: async (file) => files[file] },
        {},
        LIMIT,
      );
      const inputs = expected.inputSize ?? 0;
      const x = {
        rows: 3,
        cols: inputs,
        data: Float32Array.from({ length: 3 * inputs }, (_, i) => Math.sin(i)),
      };
      const zipped = new Uint8Array(
        zipSync({ 'some/folder/': new Uint8Array(0), ...prefixed('some/folder/', files) }),
      );
      const [body, type] = await form(files);
      for (const { upload, contentType } of [
        { upload: body, contentType: type },
        { upload: zipped, contentType: undefined },
      ]) {
        expect((await readUpload(upload, contentType)).extension).toBe('zip');
        expect(digest((await netOf(upload, contentType)).predict(x))).toBe(digest(expected.predict(x)));
      }
    },
  );

  it('that misses its external data is refused by name', async () => {
    await expect(netOf(await fixture('torch-tanh-dynamo.onnx'), undefined)).rejects.toThrow(
      /torch-tanh-dynamo\.onnx\.data/,
    );
  });

  it.each([
    [{}, 'the form holds no file: expected that of a model'],
    [
      { 'a.npz': seededFile(1), 'b.npz': seededFile(2) },
      'the form holds a.npz, b.npz: expected one file, or an .onnx and the files that it refers to',
    ],
  ])('of a form with %o is refused', async (files, message) => {
    await expect(readUpload(...(await form(files, { note: 'mine' })))).rejects.toThrow(message);
  });

  it.each([
    ['a form that is none', new TextEncoder().encode('hello'), 'the form cannot be read: '],
    [
      'two models',
      zipSync({ 'a.onnx': seededFile(1), 'b.onnx': seededFile(1) }),
      'the zip holds 2 .onnx files',
    ],
  ])('of %s is refused', async (_, bytes, message) => {
    const isForm = message.startsWith('the form');
    const type = isForm ? 'multipart/form-data; boundary=x' : undefined;
    await expect(netOf(new Uint8Array(bytes), type)).rejects.toThrow(message);
  });

  it('of a zip that unpacks to more than the limit is refused before it is unpacked', async () => {
    const bomb = new Uint8Array(zipSync({ 'a.onnx': new Uint8Array(5e6) }));
    expect(bomb.length).toBeLessThan(10_000);
    const reading = readModel({ bytes: bomb, companion: async () => undefined }, {}, 4e6);
    await expect(reading).rejects.toThrow('the zip holds more than 4000000 bytes');
  });

  it('of half a zip is refused', async () => {
    const bytes = new Uint8Array(zipSync({ 'a.onnx': writeOnnx(net) })).subarray(0, 200);
    await expect(netOf(bytes, undefined)).rejects.toThrow(/zip/);
  });
});

function prefixed(prefix: string, files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [prefix + name, bytes]));
}
