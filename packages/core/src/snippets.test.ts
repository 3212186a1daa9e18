import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Affine, matrix, Net, PRelu, RandomState, randn, Scale, Shift, TwoLayerNet } from './index.ts';
import { activationLayer, activationLayerNames } from './layers/by-name.ts';
import { type Call, snippets } from './snippets.ts';
import { writeNpz } from './writers/npz.ts';
import { writeSafetensors } from './writers/safetensors.ts';

const x = matrix([
  [1, -0.5],
  [-2.25, 3],
]);
const W = matrix([
  [1, -1, 0.5],
  [0.25, 0.5, -2],
]);
const affine = new Affine(W, Float32Array.of(0.1, -0.2, 0.3));
/** Every layer there is behind an Affine that gives it numbers of both signs; some with parameters that are not usual. */
const everyLayer = [
  ...activationLayerNames.map((name) => activationLayer(name)),
  ...['clip(-2, 0.5)', 'elu(0.5)', 'leaky-relu(0.2)', 'hard-sigmoid(0.3, 0.25)'].map(activationLayer),
  new PRelu(Float32Array.of(0.1, -0.2, 0.3)),
  new Scale(Float32Array.of(2, -0.5, 0)),
  new Shift(Float32Array.of(0.5, -0.25, 1e-7)),
].map((layer) => new Net([affine, layer]));
const seed = new TwoLayerNet(2, 4, 3, { random: new RandomState(0) });
const broken = new Net([new Affine(W, Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY, -0))]);
const slopes = Float32Array.from({ length: 20 }, (_, i) => i / 20);
const [wide, , last] = new TwoLayerNet(30, 20, 3, { random: new RandomState(1) }).layers;
const large = new Net([new Shift(new Float32Array(30).fill(0.5)), wide!, new PRelu(slopes), last!]);
const wideX = randn(2, 30, new RandomState(2));

let folder: string;
beforeAll(async () => {
  // Within the package, so that programs there find it by its name.
  const parent = fileURLToPath(new URL('../.vitest/', import.meta.url));
  await mkdir(parent, { recursive: true });
  folder = await mkdtemp(join(parent, 'snippets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function callOf(net: Net, input = x): Call {
  return {
    net,
    x: input,
    backend: 'js',
    file: join(folder, 'net'),
    token: 'TOKEN',
    model: undefined,
    service: 'http://127.0.0.1:3000',
  };
}

describe.each([
  ['numpy', 'numpy'],
  ['pytorch', 'torch'],
] as const)('%s', (name, library) => {
  const python = pythonWith(library);
  const suite = python === undefined ? `no python3 here has ${library}` : 'in Python';
  describe.skipIf(python === undefined)(suite, () => {
    it('prints the scores of every layer there is', () => {
      const nets = [seed, ...everyLayer, new Net([]), broken];
      const found = runPython(
        python ?? '',
        nets.map((net) => snippets[name](callOf(net))),
      );
      expect(found).toHaveLength(nets.length);
      for (const [i, net] of nets.entries()) expectClose(found[i] ?? [], net.predict(x).data);
    });

    it('reads a large net from its file', async () => {
      await writeFile(join(folder, 'net.npz'), writeNpz(large));
      const [found = []] = runPython(python ?? '', [snippets[name](callOf(large, wideX))]);
      expectClose(found, large.predict(wideX).data);
    });
  });
});

describe('typescript', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['js', seed],
    ['wasm', seed],
    ['js', broken],
    ['js', new Net([affine, ...everyLayer.flatMap(({ layers }) => layers.slice(1))])],
  ])('prints the scores, on %s', async (backend, net) => {
    expect(await runTypescript({ ...callOf(net), backend })).toEqual(net.predict(x).data);
  });

  it('reads a large net from its file', async () => {
    await writeFile(join(folder, 'net.safetensors'), writeSafetensors(large));
    expect(await runTypescript(callOf(large, wideX))).toEqual(large.predict(wideX).data);
  });
});

describe('curl and glassnet', () => {
  let call: Call;
  beforeAll(() => {
    call = { ...callOf(seed), token: undefined, file: 'net' };
  });

  it('name a model that the service has', () => {
    expect(snippets.curl({ ...call, model: 'seed' })).toBe(
      `curl http://127.0.0.1:3000/v1/predict/seed -d '{"x":[[1,-0.5],[-2.25,3]],"backend":"js"}'\n`,
    );
    expect(snippets.glassnet({ ...call, model: 'seed' })).toBe(
      "echo '1,-0.5\n-2.25,3' | glassnet predict seed --input - --backend js\n",
    );
  });

  it('carry any other net along as a link, or name its file where it is too large', () => {
    expect(snippets.curl({ ...call, token: 'gn1.abc' })).toContain(
      'models/playground --data-binary gn1.abc\n',
    );
    expect(snippets.curl(call)).toContain('models/playground --data-binary @net.safetensors\n');
    expect(snippets.glassnet({ ...call, token: 'gn1.abc' })).toContain('glassnet predict gn1.abc --input -');
    expect(snippets.glassnet(call)).toContain('glassnet predict net.safetensors --input -');
  });
});

/** The Python here that has that library; undefined for none. */
function pythonWith(library: string): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    (program) => spawnSync(program, ['-c', `import ${library}`]).status === 0,
  );
}

/** Runs programs one after the other in one process; gives the scores that each of them has printed. */
function runPython(program: string, codes: readonly string[]): number[][] {
  const code = codes.map((snippet) => snippet.replace('print(s)', 'print(s.tolist())')).join('\n');
  const { stdout, stderr, status } = spawnSync(program, ['-W', 'error', '-c', code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').map(numbersIn);
}

/** The numbers of nested lists as Python prints them, `nan` and `-inf` among them. */
function numbersIn(lists: string): number[] {
  const texts = lists.split(/[[\], ]+/).filter((text) => text !== '');
  return texts.map((text) => Number(text.replace('inf', 'Infinity')));
}

async function runTypescript(call: Call): Promise<unknown> {
  const printed: unknown[] = [];
  vi.spyOn(console, 'log').mockImplementation((value) => void printed.push(value));
  const file = join(folder, `${crypto.randomUUID()}.ts`);
  await writeFile(file, snippets.typescript(call));
  await import(pathToFileURL(file).href);
  return printed[0];
}

function expectClose(found: readonly number[], expected: Float32Array): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, score] of expected.entries()) {
    if (!Number.isFinite(score)) expect(found[i]).toBe(score);
    else expect(Math.abs(found[i]! - score)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(score)));
  }
}
