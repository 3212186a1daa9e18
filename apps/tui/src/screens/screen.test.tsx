import { Affine, matrix, Net, Sigmoid } from '@glassnet/core';
import { cleanup, render } from 'ink-testing-library';
import stringWidth from 'string-width';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type WithBackends, withBackends } from '../backends.ts';
import { openModel } from '../model-file.ts';
import { withLiar } from '../testing/doubtful-backends.ts';
import { Screen } from './screen.tsx';
import { startState } from './start-state.ts';
import type { ScreenState } from './state.ts';

interface Shown {
  /** Presses keys, as a terminal sends them. */
  readonly press: (keys: string) => void;
  /** Waits until the frame holds the text, and gives the frame. */
  readonly see: (text: string) => Promise<string>;
  readonly resize: (columns: number, rows: number) => void;
}

interface Scene {
  readonly net?: Net;
  readonly start?: Partial<ScreenState>;
  readonly lend?: WithBackends;
}

/** Shows the screen, 100 x 24 at first, for as long as `look` looks. */
async function show({ net, start, lend = withBackends }: Scene, look: (shown: Shown) => Promise<void>) {
  const shownNet = net ?? (await openModel('seed'));
  await lend({ threads: 1 }, async (backends) => {
    const { stdin, stdout, lastFrame } = render(
      <Screen
        model="a model"
        net={shownNet}
        start={{ ...startState(shownNet, undefined), ...start }}
        backends={backends}
      />,
    );
    await look({
      press: (keys) => stdin.write(keys),
      see: (text) =>
        vi.waitFor(() => {
          const frame = lastFrame() ?? '';
          expect(frame).toContain(text);
          return frame;
        }, WAIT),
      resize: (columns, rows) => {
        Object.defineProperties(stdout, {
          columns: { value: columns, configurable: true },
          rows: { value: rows, configurable: true },
        });
        stdout.emit('resize');
      },
    });
    cleanup();
  });
}

/** A busy machine may take its time. */
const WAIT = { timeout: 10_000 };

afterEach(cleanup);

describe('Screen', { timeout: 20_000 }, () => {
  test('shows the net of the lesson: inputs, hidden neurons, scores, the highest marked, the receipt', () =>
    show({}, async ({ see }) => {
      const frame = await see('identical ok');
      for (const text of [
        'Glassnet 2-4-3',
        '>x1  1.000',
        ' x2 -0.500',
        ' h2 0.786',
        ' s2  0.086',
        'digest 9da42849',
      ]) {
        expect(frame).toContain(text);
      }
      expect(frame).toMatch(/ s1 {2}3\.889 █+ < max/);
      expect(frame).toMatch(/backend js {2}\d+\.\d{3} ms/);
    }));

  test('b changes the backend, and the digest stays', () =>
    show({}, async ({ press, see }) => {
      await see('backend js');
      press('b');
      expect(await see('backend wasm')).toContain('digest 9da42849');
      press('b');
      expect(await see('backend workers')).toContain('digest 9da42849');
    }));

  test('keys in one chunk are all taken: select x2, and raise it twice', () =>
    show({}, async ({ press, see }) => {
      await see('identical ok');
      press('j++');
      expect(await see('digest d98b6b5c')).toContain('>x2 -0.300');
      press('\x1b[A\x1b[D\x1b[D');
      await see('>x1  0.800');
    }));

  test('a backend that cannot run is passed over and says why', () =>
    show({ start: { missing: [{ name: 'wasm', reason: 'no SIMD' }] } }, async ({ press, see }) => {
      await see('backend js');
      press('b');
      await see('backend workers');
      await see('wasm cannot run here: no SIMD');
    }));

  test('backends that disagree are not passed over in silence', () =>
    show({ lend: withLiar('wasm', 1) }, async ({ see }) => {
      expect(await see('DIFFERENT in s2: js ')).not.toContain('identical ok');
    }));

  test('a call that fails is told, and the net stays', () => {
    const lend: WithBackends = (_options, work) =>
      work({ get: () => Promise.reject(new Error('worker lost')) });
    return show({ lend }, async ({ see }) => {
      expect(await see('failed: worker lost')).toContain('>x1  1.000');
    });
  });

  test('NaN is shown as such', () => {
    const net = new Net([
      new Affine(
        matrix([
          [1, 2],
          [3, 4],
        ]),
        Float32Array.of(0, Number.NaN),
      ),
      new Sigmoid(),
    ]);
    return show({ net }, async ({ see }) => {
      expect(await see('identical ok')).toMatch(/ s2 {3}nan +< max/);
    });
  });

  test.each([
    [80, 24],
    [60, 16],
    [52, 12],
  ])('fits into %i x %i', (columns, rows) =>
    show({ net: deepNet() }, async ({ resize, see }) => {
      await see('identical ok');
      resize(columns, rows);
      const frame = await see(`└${'─'.repeat(columns - 2)}┘`);
      expect(frame).toContain('more)');
      const lines = frame.split('\n');
      expect(lines.length).toBeLessThan(rows);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );

  test('says how much room it needs, and comes back', () =>
    show({}, async ({ resize, see }) => {
      resize(40, 10);
      const frame = await see('Glassnet draws on 52 x 12 and more.');
      expect(frame).toContain('This terminal is 40 x 10.');
      expect(frame).not.toContain('backend');
      resize(80, 24);
      await see('backend js');
    }));

  test('a deep net shows the columns that have room, and counts them', () =>
    show({ net: deepNet() }, async ({ resize, see }) => {
      resize(60, 16);
      const frame = await see('Net, 3 of 7 columns');
      expect(frame).toContain('h1  Sigmoid');
      expect(frame).toContain('s  Affine');
    }));
});

/** 30 inputs, five hidden layers of 20, 12 scores. */
function deepNet(): Net {
  const sizes = [30, 20, 20, 20, 20, 20, 12];
  const layers = sizes.slice(1).flatMap((outputs, i) => {
    const W = matrix(Array.from({ length: sizes[i] ?? 0 }, () => new Array<number>(outputs).fill(0.1)));
    const affine = new Affine(W, new Float32Array(outputs));
    return i < sizes.length - 2 ? [affine, new Sigmoid()] : [affine];
  });
  return new Net(layers);
}
