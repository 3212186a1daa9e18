/**
 * Writes the register tiles: every tile is the same few lines for other numbers of rows and columns, and which of
 * them keeps all its sums in registers depends on the engine and on the machine.
 *
 * A tile of R rows and C columns holds R x C sums. For each k it reads C weights that lie side by side and R numbers
 * of x, and adds R x C products: one multiplication and one addition each, never fused. Nothing else happens in its
 * loop: with bias, activation or a condition in the same function V8 runs out of registers.
 */

/** @param {number} count */
const range = (count) => Array.from({ length: count }, (_, i) => i);

/**
 * The source of a tile that takes `rows` rows, a multiple of R, through one panel of C columns.
 *
 * @param {number} R
 * @param {number} C
 */
function tile(R, C) {
  const lines = [
    `/** ${R} x ${C} sums; \`rows\` is a multiple of ${R}, \`step\` the bytes from one k of the panel to the next. */`,
    `export function tile${R}x${C}(`,
    '  rows: i32, inputs: i32, x: usize, xRow: usize, panel: usize, step: usize, h: usize, hRow: usize,',
    '): void {',
    '  const end = panel + <usize>inputs * step;',
    `  for (let row = 0; row < rows; row += ${R}) {`,
    ...range(R).map((r) => `    let x${r} = x + ${r} * xRow;`),
    ...range(R).flatMap((r) => range(C / 4).map((c) => `    let sum${r}_${c} = f32x4.splat(0);`)),
    '    for (let w = panel; w < end; w += step) {',
    ...range(C / 4).map((c) => `      const w${c} = v128.load(w, ${16 * c});`),
    ...range(R).flatMap((r) => [
      `      const v${r} = v128.load32_splat(x${r});`,
      `      x${r} += 4;`,
      ...range(C / 4).map((c) => `      sum${r}_${c} = f32x4.add(sum${r}_${c}, f32x4.mul(v${r}, w${c}));`),
    ]),
    '    }',
    ...range(R).flatMap((r) =>
      range(C / 4).map((c) => `    v128.store(h + ${r} * hRow, sum${r}_${c}, ${16 * c});`),
    ),
    `    x += ${R} * xRow;`,
    `    h += ${R} * hRow;`,
    '  }',
    '}',
  ];
  return lines.join('\n');
}

/**
 * The source of a kernel that takes one row through two panels, of A and of B columns, of which the first `last` of
 * the last four are real.
 *
 * @param {number} A
 * @param {number} B
 */
function row(A, B) {
  const sums = (A + B) / 4;
  /** @param {number} c */
  const weights = (c) => (4 * c < A ? `v128.load(w, ${16 * c})` : `v128.load(v, ${16 * c - 4 * A})`);
  const lines = [
    `/** One row through panels of ${A} and of ${B} columns; \`last\` of the last four columns are real. */`,
    `export function row${A}and${B}(`,
    '  x: usize, first: usize, second: usize, h: usize, last: i32,',
    '): void {',
    ...range(sums).map((c) => `  let sum${c} = f32x4.splat(0);`),
    '  let v = second;',
    `  for (let w = first; w < second; w += ${4 * A}) {`,
    '    const value = v128.load32_splat(x);',
    ...range(sums).map((c) => `    sum${c} = f32x4.add(sum${c}, f32x4.mul(value, ${weights(c)}));`),
    '    x += 4;',
    `    v += ${4 * B};`,
    '  }',
    ...range(sums - 1).map((c) => `  v128.store(h, sum${c}, ${16 * c});`),
    `  storeFirst(last, h + ${16 * (sums - 1)}, sum${sums - 1});`,
    '}',
  ];
  return lines.join('\n');
}

/**
 * The source of tiles.ts, as affine.ts imports it: tiles of so many rows and columns, and rows through two panels of
 * so many columns that lie one after the other.
 *
 * @param {readonly (readonly [rows: number, columns: number])[]} shapes
 * @param {readonly (readonly [first: number, second: number])[]} pairs
 */
export function tiles(shapes, pairs) {
  return [
    "import { storeFirst } from './lanes';",
    ...shapes.map(([R, C]) => tile(R, C)),
    ...pairs.map(([A, B]) => row(A, B)),
  ].join('\n\n');
}
