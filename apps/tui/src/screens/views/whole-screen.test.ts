import { Net } from '@glassnet/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { withBackends } from '../../backends.ts';
import { digits, lesson, played, started, worked } from '../../testing/played.ts';
import { benching } from '../effects/benching.ts';
import { painting } from '../effects/painting.ts';
import { predicting } from '../effects/predicting.ts';
import { scoring } from '../effects/scoring.ts';
import { bindings } from '../keys/key-table.ts';
import { lineWidth, plainText } from '../lines/line.ts';
import { glyphSets } from '../look/glyphs.ts';
import { languages } from '../look/language.ts';
import { wordsOf } from '../look/languages.ts';
import { mapSize } from '../state/layout.ts';
import { mapViewOf } from '../state/map-area.ts';
import type { OpenedModel, State } from '../state/state.ts';
import { wholeScreen } from './whole-screen.ts';

const looks = fc.record({
  words: fc.constantFrom(...languages.map(wordsOf)),
  glyphs: fc.constantFrom(glyphSets.unicode, glyphSets.ascii),
  depth: fc.constantFrom('none', '16', 'truecolor'),
});

/** Keys of the table that leave nothing to be done outside, and some text. */
const keys = fc.constantFrom(
  ...bindings.flatMap((binding) => binding.keys).filter((key) => key.length === 1),
  ...['\r', '\t', '\x1b', '\x1b[A', '\x1b[B', '\x1b[C', '\x1b[D', '\x7f', '가', '7', 'nan'],
);

/** Names that would paint, ring and turn the terminal around. */
function hostile(): OpenedModel {
  const { net, rows } = lesson();
  const classes = ['\x1b[31mred\x07', '가나다라마바사아자차카타파하\n', '\u202efdp.exe'];
  const classed = { ...rows!, name: '\x1b]0;title\x07', classes: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0] };
  return { name: 'a\rb', net: new Net(net.layers, { classes }), rows: classed };
}

/** The model on a screen, with everything computed that some screen shows. */
async function informed(model: OpenedModel): Promise<State> {
  let state = started(model);
  await withBackends({ threads: 1 }, async (backends) => {
    const { net, traced, backend } = state;
    state = await worked(state, predicting(net, traced.x, backend, backends));
    if (model.rows !== undefined) {
      state = await worked(state, scoring(net, model.rows, backend, backends));
      state = await worked(state, benching(net, traced.x, model.rows.x, backends));
    }
    const view = mapViewOf(state);
    const size = mapSize(state, true);
    if (view && size) state = await worked(state, painting(net, view, size, backend, backends));
  });
  return state;
}

describe('wholeScreen', () => {
  let models: State[];
  beforeAll(async () => {
    models = [
      await informed(lesson()),
      await informed(digits(40)),
      started({ ...lesson(), rows: undefined }),
      await informed(hostile()),
    ];
  });

  test('whatever was pressed: a line for each but the last of the terminal, each as wide as it', () => {
    const cases = fc.record({
      look: looks,
      model: fc.nat(3),
      pressed: fc.array(keys, { maxLength: 12 }),
      columns: fc.integer({ min: 60, max: 160 }),
      rows: fc.integer({ min: 16, max: 50 }),
    });
    fc.assert(
      fc.property(cases, ({ look, model, pressed, columns, rows }) => {
        const state = { ...played(models[model]!, pressed.join('')), size: { columns, rows } };
        const lines = wholeScreen(state, look);
        expect(lines).toHaveLength(rows - 1);
        for (const line of lines) {
          expect(lineWidth(line), plainText(line)).toBe(columns);
          expect(plainText(line)).not.toMatch(/undefined|NaN|\p{Cc}/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a terminal that is too small is told how small, whatever its size', () => {
    const cases = fc.record({
      columns: fc.integer({ min: 1, max: 59 }),
      rows: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(cases, looks, (size, look) => {
        const lines = wholeScreen({ ...models[0]!, size }, look);
        expect(lines.length).toBeLessThan(Math.max(2, size.rows));
        for (const line of lines) expect(lineWidth(line)).toBe(size.columns);
      }),
    );
    const look = { words: wordsOf('en'), glyphs: glyphSets.ascii, depth: 'none' as const };
    const lines = wholeScreen({ ...models[0]!, size: { columns: 59, rows: 16 } }, look).map(plainText);
    expect(lines[0]).toContain('60 x 16 and more');
    expect(lines[1]).toContain('59 x 16');
  });

  test('what is read aloud has no frames, no bars, no plots and no empty lines', () => {
    const look = { words: wordsOf('en'), glyphs: glyphSets.spoken, depth: 'none' as const };
    for (const screen of ['1', '2', '3', '4', '5', '?', 'c', ':']) {
      const lines = wholeScreen(played(models[1]!, screen), look).map(plainText);
      for (const line of lines) {
        expect(line).not.toMatch(/[─│█▒▀⠁-⣿#=]{2}|^\s*$/);
      }
    }
  });
});
