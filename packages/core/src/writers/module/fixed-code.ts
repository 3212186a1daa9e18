/** What every module has: the sums, and the way in. */

export type ModuleLanguage = 'javascript' | 'typescript';

/** What layers call besides kernels, by name. */
export const helpers = {
  affine: `
/** h = xW + b: the products are added one after another, from 0, then the bias; each operation rounds to float32. */
function affine(x, W, b) {
  const h = new Float32Array(b.length);
  for (let k = 0, w = 0; k < x.length; k++) {
    for (let j = 0; j < h.length; j++, w++) h[j] = fround(h[j] + fround(x[k] * W[w]));
  }
  return h.map((sum, j) => fround(sum + b[j]));
}
`,
  wholeRow: `
/** A function of all numbers of a row together. */
function wholeRow(activate, x, parameter) {
  const h = new Float32Array(x.length);
  activate(x, 0, h, 0, x.length, parameter);
  return h;
}
`,
} as const;

/** What reads the weights. */
export const float32 = `
/** The numbers of a text in base64: float32, the lowest byte first. */
function float32(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}
`;

/** The exported functions, in JavaScript with types in comments, or in TypeScript. */
export function wayIn(language: ModuleLanguage): string {
  const isTyped = language === 'typescript';
  const x = isTyped ? 'x: ArrayLike<number>' : 'x';
  const parameter = isTyped ? '' : '\n * @param {ArrayLike<number>} x one row, as many numbers as inputSize';
  const returns = (type: string): { comment: string; code: string } =>
    isTyped ? { comment: '', code: `: ${type}` } : { comment: `\n * @returns {${type}}`, code: '' };
  const scores = returns('Float32Array');
  const outputs = returns('Float32Array[]');
  return `
/**
 * The scores of one row.
 *${parameter}${scores.comment}
 */
export function predict(${x})${scores.code} {
  return trace(x).at(-1) ?? Float32Array.from(x);
}

/**
 * The output of every layer for one row; the last is what predict gives.
 *${parameter}${outputs.comment}
 */
export function trace(${x})${outputs.code} {
  if (inputSize !== undefined && x.length !== inputSize) {
    throw new RangeError(\`expected \${inputSize} numbers, got \${x.length}\`);
  }
  let row = Float32Array.from(x);
  return layers.map((layer) => (row = layer(row)));
}
`;
}
