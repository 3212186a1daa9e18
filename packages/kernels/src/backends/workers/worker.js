// @ts-check
/**
 * A thread of the workers backend: sleeps on the control block, takes chunks of rows from the shared counter until
 * none is left, sleeps again. It imports nothing, so that Node, bundlers and pages start it alike; what it needs
 * comes with the first message.
 *
 * @typedef {import('./protocol.ts').Start} Start
 * @typedef {import('./protocol.ts').Answer} Answer
 * @typedef {import('../wasm/compile.ts').Kernel} Kernel
 */

const node = globalThis.process?.getBuiltinModule?.('node:worker_threads');

/** The main side: in a page behind the worker's global scope, in Node behind a port that speaks alike. */
const main =
  node === undefined
    ? self
    : /** @type {DedicatedWorkerGlobalScope} */ (/** @type {unknown} */ (node.parentPort));

main.onmessage = ({ data }) => {
  start(data).catch((error) => answer({ kind: 'failed', reason: String(error) }));
};

/** @param {Start} start */
async function start({ module, memory, tileRows, control, cells, index }) {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const kernel = /** @type {Kernel} */ (/** @type {unknown} */ (exports));
  kernel.setTileRows(tileRows);
  answer({ kind: 'ready' });
  // Every thread takes part in every job once, so each counts for itself: reading the counter anew could skip a job.
  for (let seen = 0; ; seen = (seen + 1) | 0) {
    while (Atomics.load(control, cells.generation) === seen) Atomics.wait(control, cells.generation, seen);
    work(kernel, control, cells, index);
    if (Atomics.sub(control, cells.running, 1) === 1) answer({ kind: 'done' });
  }
}

/**
 * @param {Kernel} kernel
 * @param {Int32Array} control
 * @param {Start['cells']} cells
 * @param {number} index
 */
function work(kernel, control, cells, index) {
  const rows = Atomics.load(control, cells.rows);
  const cols = Atomics.load(control, cells.cols);
  const outputs = Atomics.load(control, cells.outputs);
  const chunkRows = Atomics.load(control, cells.chunkRows);
  const betweenBytes = Atomics.load(control, cells.betweenBytes);
  const between = Atomics.load(control, cells.between) + 2 * index * betweenBytes;
  for (;;) {
    const first = Atomics.add(control, cells.nextChunk, 1) * chunkRows;
    if (first >= rows) return;
    kernel.run(
      Atomics.load(control, cells.pointer),
      Atomics.load(control, cells.count),
      Math.min(chunkRows, rows - first),
      cols,
      Atomics.load(control, cells.from) + 4 * first * cols,
      Atomics.load(control, cells.to) + 4 * first * outputs,
      between,
      between + betweenBytes,
    );
  }
}

/** @param {Answer} message */
function answer(message) {
  main.postMessage(message);
}
