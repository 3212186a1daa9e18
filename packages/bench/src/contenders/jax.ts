/** jax-js on its WebAssembly device, the whole work in one `jit`. https://jax-js.com/docs/ */

import type { Open } from '../call.ts';
import { requireOf } from '../peer-packages.ts';

/** Every use of an array gives it away; `ref` is one more to give away. */
interface JaxArray {
  readonly ref: JaxArray;
  add(other: JaxArray): JaxArray;
  dataSync(): Float32Array;
}

interface Jax {
  init(device: string): Promise<readonly string[]>;
  defaultDevice(device: string): void;
  jit(run: (...arrays: JaxArray[]) => JaxArray): (...arrays: JaxArray[]) => JaxArray;
  readonly numpy: {
    array(values: Float32Array, options: { shape: number[] }): JaxArray;
    matmul(a: JaxArray, b: JaxArray): JaxArray;
  };
  readonly nn: { sigmoid(x: JaxArray): JaxArray };
}

export const openJax: Open = async (work) => {
  const jax: Jax = requireOf('jax-js')('@jax-js/jax');
  if (!(await jax.init('wasm')).includes('wasm')) throw new Error('jax-js has no wasm device here');
  jax.defaultDevice('wasm');
  const { numpy: np, nn } = jax;

  if (work.kind === 'matmul') {
    const { a, b } = work;
    const matmul = jax.jit(np.matmul);
    return () =>
      matmul(
        np.array(a.data, { shape: [a.rows, a.cols] }),
        np.array(b.data, { shape: [b.rows, b.cols] }),
      ).dataSync();
  }

  const { x, layers } = work;
  const params = layers.flatMap(({ weights, bias }) => [
    np.array(weights.data, { shape: [weights.rows, weights.cols] }),
    np.array(bias, { shape: [bias.length] }),
  ]);
  const predict = jax.jit((x, ...params) => {
    let h = x;
    for (let i = 0; i < params.length; i += 2) {
      const [W, b] = params.slice(i, i + 2);
      if (W !== undefined && b !== undefined) h = np.matmul(i === 0 ? h : nn.sigmoid(h), W).add(b);
    }
    return h;
  });
  return () =>
    predict(np.array(x.data, { shape: [x.rows, x.cols] }), ...params.map((param) => param.ref)).dataSync();
};
