import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bitsOf } from '@glassnet/kernels/bits';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { netsOfAllLayersWithInput } from '../../fixtures/nets-of-all-layers.ts';
import { type Matrix, Net, RandomState, Relu, TwoLayerNet } from '../index.ts';
import { activationLayer, activationLayerNames } from '../layers/by-name.ts';
import { type ModuleLanguage, writeModule } from './module.ts';

const { layers } = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });
const bin = (name: string) => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glassnet-module-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Exports {
  readonly facts: unknown;
  /** For each row the bits of every layer's output. */
  readonly trace: readonly (readonly (readonly number[])[])[];
  readonly scores: readonly (readonly number[])[];
}

const RUNNER = `
import { readFileSync } from 'node:fs';
const bits = (numbers) => [...new Uint32Array(numbers.map((n) => (Number.isNaN(n) ? NaN : n)).buffer)];
const cases = JSON.parse(readFileSync('cases.json', 'utf8'));
const answers = [];
for (const [file, rows] of cases) {
  const { predict, trace, ...facts } = await import(file);
  const xs = rows.map((row) => new Float32Array(Uint32Array.from(row).buffer));
  answers.push({ facts, trace: xs.map((x) => trace(x).map(bits)), scores: xs.map((x) => bits(predict(x))) });
}
console.log(JSON.stringify(answers));
`;

/** What node gives for the modules of these nets and rows, as a program of its own. */
function runInNode(cases: readonly { net: Net; x: Matrix }[]): Exports[] {
  const files = cases.map(({ net, x }, i) => {
    const file = `./${i}-${crypto.randomUUID()}.mjs`;
    writeFileSync(join(folder, file), writeModule(net));
    return [file, rowsOf(x)];
  });
  writeFileSync(join(folder, 'run.mjs'), RUNNER);
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(files));
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  return JSON.parse(execFileSync(process.execPath, ['run.mjs'], options));
}

function rowsOf({ rows, cols, data }: Matrix): number[][] {
  const bits = [...bitsOf(data)];
  return Array.from({ length: rows }, (_, row) => bits.slice(row * cols, (row + 1) * cols));
}

describe('a module', () => {
  it('gives the bits of the net, for every layer there is, and says what is known of it', () => {
    const each = fc.array(netsOfAllLayersWithInput, { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(each, (cases) => {
        const answers = runInNode(cases);
        for (const [i, { net, x }] of cases.entries()) {
          const { trace, scores, facts } = answers[i]!;
          expect(scores).toEqual(rowsOf(net.predict(x)));
          const outputs = net.trace(x).map(rowsOf);
          expect(trace).toEqual(rowsOf(x).map((_, row) => outputs.map((output) => output[row])));
          const { inputSize, outputSize, metadata } = net;
          expect(facts).toEqual(JSON.parse(JSON.stringify({ inputSize, outputSize, ...metadata })));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives the bits of every activation over the whole range of float32', () => {
    const data = Float32Array.from(
      { length: 4096 },
      (_, i) => new Float32Array(Uint32Array.of(i * 1048583).buffer)[0]!,
    );
    const cases = activationLayerNames.map((name) => ({
      net: new Net([activationLayer(name)]),
      x: { rows: 64, cols: 64, data },
    }));
    for (const [i, { scores }] of runInNode(cases).entries()) {
      const { net, x } = cases[i]!;
      expect(scores).toEqual(rowsOf(net.predict(x)));
    }
  });

  it('has only what the net needs, and imports nothing', () => {
    const code = writeModule(new Net([...layers, new Relu()]));
    expect(code).not.toMatch(/\bimport\b.*['"]|require\(/);
    for (const name of ['affine', 'sigmoid', 'relu', 'exp']) expect(code).toContain(`function ${name}(`);
    for (const name of ['tanh', 'softmax', 'elu', 'expm1', 'wholeRow', 'columnOperations']) {
      expect(code).not.toMatch(new RegExp(`\\b${name}\\b`));
    }
    expect(writeModule(new Net([new Relu()]))).not.toMatch(/affine|base64/);
  });

  it('refuses a row that does not fit', () => {
    writeFileSync(join(folder, 'net.mjs'), writeModule(new Net(layers)));
    const program =
      "import { predict } from './net.mjs'; try { predict([1]); } catch (e) { console.log(String(e)); }";
    const run = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
    expect(run.toString()).toBe('RangeError: expected 2 numbers, got 1\n');
  });

  it('cannot be made to say more than it is by the names in a net', () => {
    const evil = '*/ process.exit(9); /* </script><script> `$' + '{x}` \\ \u2028';
    const net = new Net(layers, { classes: [evil, "'", '"'], source: evil });
    const [answer] = runInNode([{ net, x: { rows: 1, cols: 2, data: Float32Array.of(1, 2) } }]);
    expect(answer?.facts).toMatchObject({ classes: [evil, "'", '"'], source: evil });
    expect(writeModule(net)).not.toContain('</script');
  });

  it.each<[ModuleLanguage, string]>([
    ['typescript', 'net.ts'],
    ['javascript', 'net.mjs'],
  ])('has types for TypeScript, as %s', (language, file) => {
    const program = [
      `import { classes, inputSize, predict, trace } from './${file}';`,
      'const scores: Float32Array = predict([1, 2]);',
      'const outputs: Float32Array[] = trace(scores);',
      'const size: number = inputSize;',
      'const first: string | undefined = classes[0];',
      '// @ts-expect-error: a text is no row',
      "predict('1, 2');",
      'export { first, outputs, size };',
    ].join('\n');
    writeFileSync(join(folder, file), writeModule(new Net(layers, { classes: ['a', 'b', 'c'] }), language));
    writeFileSync(join(folder, `use-${language}.ts`), program);
    const options = ['--strict', '--noEmit', '--checkJs', '--allowImportingTsExtensions', '--ignoreConfig'];
    const rest = ['--module', 'nodenext', '--target', 'es2022', '--types', '', `use-${language}.ts`];
    expect(execFileSync(bin('tsc'), [...options, ...rest], { cwd: folder, encoding: 'utf8' })).toBe('');
  });
});

it('the kernels in it are those of today', () => {
  const script = fileURLToPath(new URL('../../generate/kernel-sources.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow();
});
