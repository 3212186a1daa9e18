import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged } from '../../../fixtures/damaged.ts';
import { hostileOnnx } from '../../../fixtures/onnx/hostile.ts';
import { handedIn } from '../../../fixtures/onnx/hostile-external-data.ts';
import { bytesField, floats, model, node, textField } from '../../../fixtures/onnx/model-builder.ts';
import { onnxCases } from '../../../fixtures/onnx/onnx-cases.ts';
import { spelledModels } from '../../../fixtures/onnx/spelled-models.ts';
import { ModelFormatError } from '../../errors.ts';
import { Net } from '../../index.ts';
import { externalDataOf, readOnnx } from '../onnx.ts';

/** What any of these files may make us allocate, as typed arrays. */
const MOST_BYTES = 2 ** 26;

describe('a hostile .onnx', () => {
  it.each(hostileOnnx)('with %s is refused', (_what, bytes, message) => {
    const before = process.memoryUsage().arrayBuffers;
    const refusal = refusalOf(bytes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MOST_BYTES);
    expect(refusal).toBeInstanceOf(ModelFormatError);
    expect(String(refusal)).toContain(message);
    expect(String(refusal).length).toBeLessThan(700);
  });

  it('may use the names that every object has', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const nodes = names.map((name, i) => node('Add', `${names[i - 1] ?? 'x'} c`, name, { [name]: 1 }));
    const bytes = model({
      nodes: [...nodes, node('Relu', names.at(-1) ?? '', 'y')],
      constants: [floats('c', [2], [1, 2])],
      fields: [bytesField(14, textField(1, '__proto__'), textField(2, 'polluted'))],
    });
    expect(readOnnx(bytes).layers.map(({ name }) => name)).toEqual([
      'Shift',
      'Shift',
      'Shift',
      'Shift',
      'Relu',
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

function refusalOf(bytes: Uint8Array): unknown {
  try {
    return readOnnx(bytes, { externalData: handedIn });
  } catch (error) {
    return error;
  }
}

/** By hand: CASES=1000000 npx vitest run src/readers/onnx/hostile.test.ts */
const CASES = Number(process.env.CASES ?? 10_000);

const files = [
  ...onnxCases.filter(({ bytes }) => bytes.length < 10_000),
  ...spelledModels.map(({ bytes }) => ({ bytes, externalData: new Map<string, Uint8Array>() })),
];

/** A net, which then has to run, or a refusal of ours: nothing else, whatever the bytes. */
function readOrRefuse(bytes: Uint8Array, externalData: ReadonlyMap<string, Uint8Array>): void {
  try {
    externalDataOf(bytes);
    const net = readOnnx(bytes, { externalData });
    const cols = net.inputSize ?? 1;
    expect(net).toBeInstanceOf(Net);
    expect(net.predict({ rows: 1, cols, data: new Float32Array(cols) }).rows).toBe(1);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelFormatError);
  }
}

it('a damaged .onnx gives a net or a ModelFormatError, never anything else', () => {
  const cases = fc.constantFrom(...files).chain(({ bytes, externalData }) => {
    return damaged(bytes).map((changed) => ({ changed, externalData }));
  });
  const law = fc.property(cases, ({ changed, externalData }) => readOrRefuse(changed, externalData));
  fc.assert(law, { numRuns: CASES });
});

it('so does any beginning of a file that any bytes follow', () => {
  const cases = fc
    .tuple(fc.constantFrom(...files), fc.nat(), fc.uint8Array())
    .map(([{ bytes }, at, rest]) => {
      const start = bytes.subarray(0, at % bytes.length);
      return Uint8Array.of(...start, ...rest);
    });
  fc.assert(
    fc.property(cases, (bytes) => readOrRefuse(bytes, new Map())),
    { numRuns: CASES / 4 },
  );
});
