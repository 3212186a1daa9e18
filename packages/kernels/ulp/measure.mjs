/** One thread of main.mjs: measures activations on its share of all float32, with the wasm kernel. */

import { parentPort, workerData } from 'node:worker_threads';
import { openBackend } from '@glassnet/kernels';
import { exp, isActivationName } from '@glassnet/kernels/activations';
import { ulpDistance } from './distance.mjs';
import { references } from './references.mjs';

/**
 * @typedef {import('@glassnet/kernels').ActivationName} ActivationName
 * @typedef {import('@glassnet/kernels').ActivationStep} ActivationStep
 * @typedef {Float32Array<ArrayBuffer>} Numbers
 * @typedef {{ name: string, max: number, at: number, sum: number, count: number }} Measured
 */

const CHUNK = 2 ** 16;
const ALL = 2 ** 32;

/** @type {{ names: readonly string[], thread: number, threads: number, step: number }} */
const { names, thread, threads, step } = workerData;
const wasm = await openBackend('wasm');

for (const name of names) {
  parentPort?.postMessage(isActivationName(name) ? measureActivation(name) : measureExp());
}

/** @param {ActivationName} name */
function measureActivation(name) {
  const loaded = wasm.load([stepOf(name)]);
  const measured = measure(name, references[name], (data) => {
    return loaded.run({ rows: 1, cols: data.length, data }).data;
  });
  loaded.unload();
  return measured;
}

function measureExp() {
  return measure('exp', Math.exp, (data) => data.map((x) => exp(x)));
}

/**
 * @param {string} name
 * @param {(x: number) => number} reference
 * @param {(data: Numbers) => Numbers} outputs
 * @returns {Measured}
 */
function measure(name, reference, outputs) {
  const measured = { name, max: 0, at: 0, sum: 0, count: 0 };
  for (let first = thread * CHUNK * step; first < ALL; first += threads * CHUNK * step) {
    const data = numbersFrom(first);
    const output = outputs(data);
    for (let i = 0; i < data.length; i++) {
      const x = data[i] ?? Number.NaN;
      if (Number.isNaN(x)) continue;
      const distance = ulpDistance(output[i] ?? Number.NaN, reference(x));
      measured.sum += distance;
      measured.count++;
      if (distance > measured.max) Object.assign(measured, { max: distance, at: x });
    }
  }
  return measured;
}

/**
 * The step of that activation, with its usual parameters.
 *
 * @param {ActivationName} activation
 * @returns {ActivationStep}
 */
function stepOf(activation) {
  switch (activation) {
    case 'clip':
      return { kind: 'activation', activation, min: -1, max: 1 };
    case 'elu':
      return { kind: 'activation', activation, alpha: 1 };
    case 'hard-sigmoid':
      return { kind: 'activation', activation, alpha: 1 / 6, beta: 0.5 };
    case 'leaky-relu':
      return { kind: 'activation', activation, alpha: 0.01 };
    default:
      return { kind: 'activation', activation };
  }
}

/**
 * Every `step`th float32 by its bits.
 *
 * @param {number} first
 */
function numbersFrom(first) {
  const length = Math.min(CHUNK, Math.ceil((ALL - first) / step));
  const bits = new Uint32Array(length);
  for (let i = 0; i < length; i++) bits[i] = first + i * step;
  return new Float32Array(bits.buffer);
}
