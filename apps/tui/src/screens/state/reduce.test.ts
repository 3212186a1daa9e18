import { Affine, matrix, Net, Sigmoid } from '@glassnet/core';
import { describe, expect, test } from 'vitest';
import { digits, lesson, played, started } from '../../testing/played.ts';
import { neuronsOf } from './net-shape.ts';
import { reduce } from './reduce.ts';
import type { State } from './state.ts';

/** The label of the selected neuron. */
function selected({ traced, place }: State): string | undefined {
  return neuronsOf(traced)[place.column]?.[place.index]?.label;
}

function after(keys: string, state = started()): State {
  return played(state, keys);
}

describe('the first state', () => {
  test('is the lesson, with the second hidden neuron selected', () => {
    expect(started()).toMatchObject({ x: [1, -0.5], screen: 'net', digits: 3, focus: 'net' });
    expect(selected(started())).toBe('h2');
  });

  test('of other nets starts with the first of their rows, or zeros', () => {
    const model = digits(3);
    expect(started(model).x).toEqual([...model.rows!.x.data.subarray(0, 64)]);
    expect(started({ ...model, rows: undefined }).x).toEqual(new Array(64).fill(0));
  });

  test('of a net that makes NaN has the neuron selected that is the first', () => {
    const W = matrix([
      [1, 2],
      [3, 4],
    ]);
    const net = new Net([
      new Affine(W, Float32Array.of(Number.NaN, 0)),
      new Sigmoid(),
      new Affine(W, new Float32Array(2)),
    ]);
    const state = started({ ...lesson(), net });
    expect(selected(state)).toBe('h1');
    expect(state.notice).toEqual({ text: 'h1 is the first that is nan', isWarning: true });
  });
});

describe('moving', () => {
  test.each([
    ['j', 'h3'],
    ['\x1b[B\x1b[B\x1b[B\x1b[B', 'h4'],
    ['k', 'h1'],
    ['kkk', 'h1'],
    ['h', 'x2'],
    ['hh', 'x2'],
    ['l', 's2'],
    ['ll', 's2'],
    ['G', 'h4'],
    ['g', 'h1'],
    ['Gl', 's3'],
  ])('%j from h2 comes to %s', (keys, label) => {
    expect(selected(after(keys))).toBe(label);
  });

  test('in the sum goes through its numbers, and to the neurons next to it', () => {
    expect(after('\tjj')).toMatchObject({ focus: 'sum', term: 2 });
    expect(after('\tjjjj').term).toBe(2);
    expect(selected(after('\tl'))).toBe('h3');
    expect(selected(after('\tlll'))).toBe('s1');
    expect(selected(after('\thhhhhh'))).toBe('x1');
    expect(selected(after('2l'))).toBe('h3');
  });

  test('over a picture goes where the arrows point', () => {
    const state = after('hg\tljj', started(digits(1)));
    expect(selected(state)).toBe('x18');
    expect(selected(after('kkkk', state))).toBe('x2');
  });
});

describe('editing', () => {
  test('the bias of the selected neuron', () => {
    const before = started();
    const state = after('e-2.5\r', before);
    expect(state.net.steps[0]).toMatchObject({ bias: expect.objectContaining({ 1: -2.5 }) });
    expect(state.notice?.text).toBe('bias of h2 = -2.5');
    expect(state.traced.net).toBe(state.net);
    expect(before.net.steps[0]).toMatchObject({ bias: expect.not.objectContaining({ 1: -2.5 }) });
  });

  test('a weight, chosen in the sum', () => {
    const state = after('\tje0.25\r');
    expect(neuronsOf(state.traced)[1]?.[1]?.sum?.terms[1]?.weight).toBe(0.25);
    expect(state.notice?.text).toBe('weight x2 to h2 = 0.25');
  });

  test('an input, in tenths without the dust of binary fractions', () => {
    expect(after('hk---').x).toEqual([0.7, -0.5]);
    expect(after('h++++++').x).toEqual([1, 0.1]);
    expect(after('he1e3\r').x).toEqual([1, 1000]);
  });

  test('what is no number is told and changes nothing', () => {
    const before = started();
    const state = after('eabc\r', before);
    expect(state.notice).toEqual({ text: 'expected a number, got "abc"', isWarning: true });
    expect(state.net).toBe(before.net);
  });

  test('is undone step by step, and all of it at once', () => {
    const before = started();
    const edited = after('e1\re2\r', before);
    expect(after('uu', edited).net).toBe(before.net);
    expect(after('U', edited).net).toBe(before.net);
    expect(after('Uu', edited).net).toBe(edited.net);
    expect(after('u', before).notice?.text).toBe('nothing to undo');
  });

  test('an overflow selects the neuron where it began', () => {
    const state = after('hke3e38\r');
    expect(state.notice).toEqual({ text: 'h1 is the first that is inf', isWarning: true });
    expect(selected(state)).toBe('h1');
    expect(selected(after('j', state))).toBe('h2');
  });

  test('draws: Space sets a pixel and takes it away, z clears all', () => {
    const state = after('hgz\tl l ', started(digits(1)));
    expect(state.x.flatMap((value, i) => (value === 1 ? [i] : []))).toEqual([1, 2]);
    expect(after(' ', state).x[2]).toBe(0);
    expect(after('z', state).x.every((value) => value === 0)).toBe(true);
  });
});

describe('backends and digits', () => {
  test('b goes through the backends that run here', () => {
    const all = { ...started(), missing: [] };
    expect(['b', 'bb', 'bbb'].map((keys) => after(keys, all).backend)).toEqual(['wasm', 'workers', 'js']);
    const missing = [{ name: 'wasm', reason: 'no SIMD' }] as const;
    expect(after('b', { ...all, missing }).backend).toBe('workers');
  });

  test('one that cannot run says why', () => {
    const state = { ...started(), missing: [{ name: 'wasm', reason: 'no SIMD' }] as const };
    expect(after(':backend wasm\r', state)).toMatchObject({
      backend: 'js',
      notice: { text: 'wasm cannot run here: no SIMD', isWarning: true },
    });
    expect(after(':backend gpu\r', state).notice?.text).toBe('nothing here is called "gpu"');
    expect(after('c2', state).notice?.text).toBe('wasm cannot run here: no SIMD');
  });

  test('c lists them to choose from', () => {
    expect(after('c', { ...started(), backend: 'wasm' }).dialog).toEqual({ kind: 'backends', cursor: 1 });
    expect(after('cj\r', { ...started(), missing: [] })).toMatchObject({
      backend: 'wasm',
      dialog: undefined,
    });
  });

  test('d goes through the digits', () => {
    expect(['d', 'dd', 'ddd', 'dddd'].map((keys) => after(keys).digits)).toEqual([6, 'all', 'bits', 3]);
  });
});

describe('going back', () => {
  test.each([
    ['3\x1b', { screen: 'net' }],
    ['\t\x1b', { focus: 'net' }],
    ['?\x1b', { dialog: undefined }],
    [':\x1b', { dialog: undefined }],
    ['e5\x1b', { dialog: undefined, past: [] }],
  ])('%j', (keys, expected) => {
    expect(after(keys)).toMatchObject({ tasks: [], ...expected });
  });

  test('from where there is nothing behind says how to quit', () => {
    expect(after('\x1b')).toMatchObject({ tasks: [], notice: { text: 'q quits' } });
  });

  test.each([
    ['q', 0],
    ['\x03', 130],
    [':\x03', 130],
    [':quit\r', 0],
  ])('%j ends with %i', (keys, code) => {
    expect(after(keys).tasks).toEqual([{ kind: 'exit', code }]);
  });
});

describe('what has to be done outside', () => {
  test.each([
    ['onet.npz\r', { kind: 'open', source: 'net.npz' }],
    ['p2', { kind: 'open', source: 'picture' }],
    ['pj\r', { kind: 'open', source: 'picture' }],
    ['\x1b[200~ gn1.abc \x1b[201~', { kind: 'open', source: 'gn1.abc' }],
    ['o\x1b[200~gn1.abc\x1b[201~\r', { kind: 'open', source: 'gn1.abc' }],
    ['wa.onnx\r', { kind: 'save', path: 'a.onnx' }],
    ['y', { kind: 'copy' }],
    ['3rx.csv\r', { kind: 'rows', path: 'x.csv' }],
    ['3xs.npy\r', { kind: 'export', path: 's.npy' }],
    [':rows my rows.csv\r', { kind: 'rows', path: 'my rows.csv' }],
    ['\x1a', { kind: 'suspend' }],
  ])('%j', (keys, task) => {
    expect(after(keys).tasks).toEqual([task]);
  });

  test('keys in one chunk are all taken, and each task is taken once', () => {
    const state = after('jbyq');
    expect(state).toMatchObject({ backend: 'wasm', tasks: [{ kind: 'copy' }, { kind: 'exit' }] });
    expect(reduce(state, { kind: 'taken' }).tasks).toEqual([{ kind: 'exit', code: 0 }]);
  });

  test('no answer asks for nothing', () => {
    expect(after('o\r').tasks).toEqual([]);
    expect(after('o  \r').tasks).toEqual([]);
    expect(after('\x1b[200~ \x1b[201~').tasks).toEqual([]);
  });
});

describe('another model', () => {
  test('comes with its own input and selection; screen, digits and backend stay', () => {
    const state = reduce(after('d3b'), { kind: 'opened', model: digits(2) });
    expect(state).toMatchObject({ digits: 6, screen: 'batch', past: [] });
    expect(state.backend).toBe(after('b').backend);
    expect(selected(state)).toBe('h2');
    expect(state.x).toHaveLength(64);
  });
});
