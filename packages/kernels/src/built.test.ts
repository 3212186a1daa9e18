/** The package as it is shipped, in a Node process of its own. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const entry = new URL('../dist/index.js', import.meta.url).href;

/** Runs a program against the built package; fails when it does not end by itself within 20 seconds. */
function run(program: string): Promise<{ stdout: string; stderr: string }> {
  const source = `import { matrix, openBackend } from '${entry}';\n${program}`;
  const args = ['--input-type=module', '--unhandled-rejections=strict', '--eval', source];
  return promisify(execFile)(process.execPath, args, { timeout: 20_000 });
}

describe('the built package', () => {
  it('finishes a call on workers that nothing else waits for, then lets the process end with idle workers', async () => {
    const { stdout, stderr } = await run(`
      const workers = await openBackend('workers', { threads: 2 });
      workers.matmul(matrix([[1, 2]]), matrix([[3], [4]])).then((product) => console.log(product.data[0]));
    `);
    expect(stdout).toBe('11\n');
    expect(stderr).toBe('');
  });

  it('ends after close, with calls left waiting', async () => {
    const { stdout } = await run(`
      const workers = await openBackend('workers', { threads: 2 });
      workers.matmul(matrix([[1, 2]]), matrix([[3], [4]])).catch((error) => console.log(error.name));
      await workers.close();
    `);
    expect(stdout).toBe('ClosedError\n');
  });

  it('goes on after a close in the middle of a call', async () => {
    const { stdout } = await run(`
      const workers = await openBackend('workers', { threads: 1 });
      const square = (size) => ({ rows: size, cols: size, data: new Float32Array(size * size) });
      workers.matmul(square(700), square(700)).catch((error) => console.log(error.name));
      await new Promise((resolve) => setImmediate(resolve));
      await workers.close();
      console.log('closed');
    `);
    expect(stdout).toBe('ClosedError\nclosed\n');
  });
});
