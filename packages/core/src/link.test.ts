import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netsOfAllLayers, netsOfAllLayersWithInput } from '../fixtures/nets-of-all-layers.ts';
import { toBase64Url } from './base64.ts';
import { ModelFormatError } from './errors.ts';
import { Affine, ArgumentError, matrix, Net, RandomState, TwoLayerNet } from './index.ts';
import { layerNameOf } from './layers/by-name.ts';
import { decodeLink, encodeLink, isLink, LinkError } from './link.ts';

const lesson = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });

/** A link that says so, whatever it holds. */
async function linkOf(...bytes: number[]): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return `gn1.${toBase64Url(Uint8Array.of(...bytes, ...hash.subarray(0, 4)))}`;
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function bitsOfParams({ params }: Net): readonly (readonly number[])[] {
  return params.map((param) => ('data' in param ? [param.rows, ...bitsOf(param.data)] : [...bitsOf(param)]));
}

describe('a link', () => {
  it('gives the net back: its layers, every bit of its numbers, and what is known of it', () => {
    fc.assert(
      fc.property(netsOfAllLayers, (net) => {
        const back = decodeLink(encodeLink(net));
        expect(back.steps.map(layerNameOf)).toEqual(net.steps.map(layerNameOf));
        expect(bitsOfParams(back)).toEqual(bitsOfParams(net));
        expect(back.metadata).toEqual(net.metadata);
        expect(back.inputSize).toBe(net.inputSize);
      }),
    );
  });

  it('gives a net that predicts the same bits', () => {
    fc.assert(
      fc.property(netsOfAllLayersWithInput, ({ net, x }) => {
        const back = decodeLink(encodeLink(net)).predict(x);
        expect(bitsOf(back.data)).toEqual(bitsOf(net.predict(x).data));
      }),
    );
  });

  it('is of letters that an address takes, and short', () => {
    const token = encodeLink(lesson);
    expect(token).toMatch(/^gn1\.[\w-]+$/);
    expect(token).toHaveLength(179);
    expect(isLink(token)).toBe(true);
    expect(decodeLink(` ${token}\n`).params).toEqual(lesson.params);
  });

  it('is the same for the same net, today and tomorrow', () => {
    const net = new Net([new Affine(matrix([[0.1, -2.3]]), Float32Array.of(0.7, 1e-9))]);
    expect(encodeLink(net)).toBe('gn1.AFsxLDJdCs3MzD0zMxPAMzMzP19wiTDPy_za');
  });

  it('that was deflated once is read for ever', () => {
    const token = 'gn1.AYs21DHSqVZKzkksLk4tVrKKVkpU0lF63TRDKbY2louBocGegYHhABCDaAYApDCnFA';
    const { params, metadata } = decodeLink(token);
    expect(params).toEqual([matrix([[1, -2]]), Float32Array.of(0.5, 0)]);
    expect(metadata.classes).toEqual(['a', '나']);
  });

  it('is deflated where that helps', () => {
    const zeros = new Net([
      new Affine({ rows: 100, cols: 100, data: new Float32Array(10_000) }, new Float32Array(100)),
    ]);
    expect(encodeLink(zeros).length).toBeLessThan(200);
    expect(decodeLink(encodeLink(zeros)).params).toEqual(zeros.params);
  });

  it('is not for large nets', () => {
    expect(() => encodeLink(new TwoLayerNet(200, 100, 10))).toThrow(ArgumentError);
    expect(() => encodeLink(new TwoLayerNet(200, 100, 10))).toThrow('too large for a link');
    const zeros = { rows: 600, cols: 600, data: new Float32Array(360_000) };
    expect(() => encodeLink(new Net([new Affine(zeros, new Float32Array(600))]))).toThrow(
      'save it as a file',
    );
  });
});

describe('a damaged link', () => {
  it('is known by its checksum, whichever letter is wrong or missing', () => {
    const token = encodeLink(lesson);
    fc.assert(
      fc.property(fc.nat(token.length - 5), fc.constantFrom('A', 'z', '_', '', '%', ' '), (place, letter) => {
        const damaged = token.slice(0, 4 + place) + letter + token.slice(5 + place);
        fc.pre(damaged !== token);
        expect(() => decodeLink(damaged)).toThrow(LinkError);
      }),
    );
  });

  it.each([
    ['net.npz', 'expected a link, which begins with gn1., got "net.npz"'],
    ['', 'expected a link'],
    ['gn2.AAAA', 'a link of version 2: expected version 1; a newer Glassnet may read it'],
    ['gn1.', 'the link is damaged'],
    [`gn1.${'A'.repeat(100_000)}`, 'a link of 100004 characters: expected at most 100000'],
  ])('%.30s is refused', (token, message) => {
    expect(() => decodeLink(token)).toThrow(LinkError);
    expect(() => decodeLink(token)).toThrow(message);
  });

  it.each<[string, number[]]>([
    ['a form 9', [9]],
    ['cannot be inflated', [1, 255, 255]],
    ['its layers: expected JSON', [0]],
    ['its layers: expected a list', [0, ...ascii('7\n')]],
    ['its layers need 12 bytes, it has 4', [0, ...ascii('[2,1]\n'), 0, 0, 0, 0]],
    ['its layers need 0 bytes, it has 1', [0, ...ascii('[2]\n'), 0]],
    ['expected a number of inputs, got null', [0, ...ascii('[null,3]\n')]],
    ['there is no layer "swish" here', [0, ...ascii('[2,"swish"]\n')]],
    ['expected sizes and names of layers', [0, ...ascii('[2,-1]\n')]],
    ['expected sizes and names of layers', [0, ...ascii('[2,1048577]\n')]],
    ['expected names of classes, got [1]', [0, ...ascii('[2,{"classes":[1]}]\n')]],
    ['is there twice', [0, ...ascii('[2,{"source":"a","source":"b"}]\n')]],
  ])('that says %s is refused', async (message, bytes) => {
    const token = await linkOf(...bytes);
    expect(() => decodeLink(token)).toThrow(ModelFormatError);
    expect(() => decodeLink(token)).toThrow(message);
  });

  it('that would fill the memory is refused', async () => {
    const { deflateSync } = await import('fflate');
    const token = await linkOf(1, ...deflateSync(new Uint8Array(2 ** 22)));
    expect(() => decodeLink(token)).toThrow('a link of more than 1048576 bytes');
  });

  it('gives a net or a typed error, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom('[2,1]\n', '[1,"prelu"]\n', ''),
        async (bytes, line) => {
          const token = await linkOf(bytes[0]! % 2, ...ascii(line), ...bytes);
          try {
            expect(decodeLink(token)).toBeInstanceOf(Net);
          } catch (error) {
            expect(error).toBeInstanceOf(ModelFormatError);
          }
        },
      ),
    );
  });
});
