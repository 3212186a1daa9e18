import { readNpyMatrix } from '@glassnet/core/readers/npy';
import { cleanup, render } from 'ink-testing-library';
import stringWidth from 'string-width';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type WithBackends, withBackends } from '../backends.ts';
import { withLiar, withMissing } from '../testing/doubtful-backends.ts';
import { digits, lesson } from '../testing/played.ts';
import type { Host } from './effects/host.ts';
import { glyphSets } from './look/glyphs.ts';
import type { Language } from './look/language.ts';
import { Screen } from './screen.tsx';
import type { OpenedModel } from './state/state.ts';

interface Shown {
  /** Sends what a terminal sends for keys. */
  readonly press: (keys: string) => void;
  /** Waits until the frame holds the text, or one like it, and gives the frame. */
  readonly see: (text: string | RegExp) => Promise<string>;
  readonly resize: (columns: number, rows: number) => void;
  /** What was copied, and what was written by the name of its file. */
  readonly copied: string[];
  readonly files: Map<string, Uint8Array>;
}

interface Scene {
  readonly model?: OpenedModel;
  readonly language?: Language;
  readonly lend?: WithBackends;
}

/** Shows the screen, 100 x 24 at first, for as long as `look` looks. */
async function show(
  { model = lesson(), language = 'en', lend = withBackends }: Scene,
  look: (shown: Shown) => Promise<void>,
): Promise<void> {
  const copied: string[] = [];
  const files = new Map<string, Uint8Array>();
  await lend({ threads: 1 }, async (backends) => {
    const host: Host = {
      backends,
      open: async (source) => {
        if (source === 'digits') return digits(20);
        throw new Error(`${source}: no such file`);
      },
      readRows: async (path, _net, onProgress) => {
        onProgress(0.5);
        return { ...lesson().rows!, name: path };
      },
      write: async (path, bytes) => {
        if (files.has(path)) return false;
        files.set(path, bytes);
        return true;
      },
      copy: (text) => copied.push(text),
      suspend: () => undefined,
    };
    const appearance = { glyphs: glyphSets.unicode, depth: 'none' } as const;
    const { stdin, stdout, lastFrame } = render(
      <Screen model={model} language={language} host={host} appearance={appearance} />,
    );
    await look({
      copied,
      files,
      press: (keys) => stdin.write(keys),
      see: (text) =>
        vi.waitFor(() => {
          const frame = lastFrame() ?? '';
          if (typeof text === 'string') expect(frame).toContain(text);
          else expect(frame).toMatch(text);
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
  test('shows the lesson at once: the net, the neuron with its sum, the receipt', () =>
    show({}, async ({ see }) => {
      const frame = await see('identical ok');
      for (const text of [
        'Glassnet 2-4-3',
        'x1  1.000',
        '>h2 0.786',
        's1  3.889',
        '< max',
        'z = 1.000 * 0.400 + (-0.500) * (-0.977) +',
        '0.411 = 1.299',
        'sigmoid 0.786',
        '9da42849',
      ]) {
        expect(frame).toContain(text);
      }
      expect(frame).toMatch(/js \d+\.\d{3} ms/);
    }));

  test('b changes the backend, and the digest stays', () =>
    show({}, async ({ press, see }) => {
      await see(/js \d/);
      press('b');
      expect(await see(/wasm \d/)).toContain('9da42849');
      press('b');
      expect(await see(/workers \d/)).toContain('9da42849');
    }));

  test('a sequence in pieces is the key that it is, and an Escape alone an Escape', () =>
    show({}, async ({ press, see }) => {
      press('3');
      await see('as in the file');
      for (const piece of ['\x1b', '[', 'B']) press(piece);
      await see('>  1');
      press('\x1b');
      await see('Neuron h2');
    }));

  test('backends that disagree are not passed over in silence', () =>
    show({ lend: withLiar('wasm', 1) }, async ({ press, see }) => {
      expect(await see('DIFFERENT in s2: js ')).not.toContain('identical ok');
      press('c');
      await see('2 of 3 scores identical');
      await see('on 10 rows: 29 of 30 scores identical');
      await see('first difference in row 0, s2: js ');
    }));

  test('a backend that cannot run here is left out, and a call that fails is told', async () => {
    await show({ lend: withMissing('workers', 'no threads') }, async ({ see }) => {
      await see('identical ok');
    });
    const lost: WithBackends = (_options, work) =>
      work({ get: () => Promise.reject(new Error('worker lost')) });
    await show({ lend: lost }, async ({ see }) => {
      expect(await see('worker lost')).toContain('>h2 0.786');
    });
  });

  test('c times every backend', () =>
    show({}, async ({ press, see }) => {
      press('c');
      const frame = await see('on 10 rows: 30 of 30 scores identical');
      expect(frame.match(/9da42849370217f6/g)).toHaveLength(3);
      await see(/workers +[\d.]+ +[\d.]+ /);
    }));

  test('another model takes the place of this one; what cannot be opened is told', () =>
    show({}, async ({ press, see }) => {
      press('onowhere.npz\r');
      expect(await see('nowhere.npz: no such file')).toContain('2-4-3');
      press('odigits\r');
      expect(await see('Glassnet 64-32-10')).toContain('opened digits');
    }));

  test('y copies the link of the net as it was edited, which opens it again', () =>
    show({}, async ({ press, see, copied }) => {
      press('e0.5\ry');
      await see('Copied, where your terminal allows it');
      const { decodeLink } = await import('@glassnet/core/link');
      expect(copied).toHaveLength(1);
      expect(decodeLink(copied[0]!).steps[0]).toMatchObject({ bias: expect.objectContaining({ 1: 0.5 }) });
    }));

  test('rows are loaded, predicted, and exported as they are listed', () =>
    show({ model: { ...lesson(), rows: undefined } }, async ({ press, see, files }) => {
      press('3');
      await see('No rows yet');
      press('rmy.csv\r');
      await see('10 rows of my.csv');
      await see('as in the file');
      press('sxout.npy\r');
      await see('wrote out.npy');
      const exported = readNpyMatrix(files.get('out.npy')!);
      expect([exported.rows, exported.cols]).toEqual([10, 6]);
      expect(exported.data[3]).toBeGreaterThan(exported.data[6 * 9 + 3]!);
      press('xout.npy\r');
      await see('out.npy is there already');
    }));

  test('the confusion matrix is there where the classes are known', () =>
    show({ model: digits(30) }, async ({ press, see }) => {
      press('3');
      await see('% right');
      press('m');
      await see('down: true class, across: predicted');
    }));

  test('the map is painted, and painted anew where the keys lead', () =>
    show({}, async ({ press, see }) => {
      press('4');
      await see('across  x1 = 1.000');
      expect(await see('11111111')).toContain('◆');
      press('+l');
      await see('across  x1 = 1.0');
    }));

  test('the race runs while it is looked at', () =>
    show({}, async ({ press, see }) => {
      press('5');
      await see('random, 2-32-3');
      await see('1 of 45 turns');
      expect(await see('rows/s')).toMatch(/js +[\d,]+ rows\/s █/);
    }));

  test('speaks Korean, and changes the language while it runs', () =>
    show({ language: 'ko' }, async ({ press, see }) => {
      await see('비트 동일');
      press(':language\r');
      await see('identical ok');
    }));

  test.each([
    [80, 24],
    [60, 16],
    [200, 60],
  ])('fits into %i x %i, and says when it does not fit', (columns, rows) =>
    show({ model: digits(5) }, async ({ resize, see }) => {
      await see('identical ok');
      resize(40, 10);
      expect(await see('This terminal is 40 x 10.')).not.toContain('│');
      resize(columns, rows);
      const lines = (await see('─┘\n')).split('\n');
      expect(lines.length).toBeLessThan(rows);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(lines.join('\n')).toContain('64-32-10');
    }),
  );
});
