import { type Matrix, matrixOf, TwoLayerNet } from '@glassnet/core';
import { type Backend, type LoadedSteps, openBackend } from '@glassnet/kernels';
import { firstDifference } from '@glassnet/kernels/bits';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultConfig, type ModelConfig } from '../models/model-config.ts';
import { Statistics } from '../models/statistics.ts';
import { CallQueue } from './call-queue.ts';

const net = new TwoLayerNet(2, 5, 3);

/** The js backend, which answers when it is told to. */
async function slowBackend() {
  const js = await openBackend('js');
  const begun: Matrix[] = [];
  const waiting: { go(): void; fail(error: Error): void }[] = [];
  const load = (steps: Parameters<Backend['load']>[0]): LoadedSteps => {
    const loaded = js.load(steps);
    const run = (x: Matrix) =>
      new Promise<Matrix>((resolve, reject) => {
        begun.push(x);
        waiting.push({ go: () => resolve(loaded.run(x)), fail: reject });
      });
    return { run, trace: (x) => loaded.trace(x), unload: () => loaded.unload() };
  };
  const backend: Backend = { name: 'slow', matmul: (a, b) => js.matmul(a, b), load, close: () => js.close() };
  const settle = async (act: (call: { go(): void; fail(error: Error): void }) => void) => {
    await null;
    const next = waiting.shift();
    if (next === undefined) throw new Error('nothing runs');
    act(next);
    for (let i = 0; i < 20; i++) await null;
  };
  return {
    backend,
    begun,
    release: () => settle((call) => call.go()),
    fail: (error: Error) => settle((call) => call.fail(error)),
  };
}

const rowsFrom = (first: number, rows: number) =>
  matrixOf(
    rows,
    2,
    Float32Array.from({ length: 2 * rows }, (_, i) => Math.sin(first + i)),
  );

function queueOn(backend: Backend, config: Partial<ModelConfig> = {}) {
  const statistics = new Statistics();
  return { queue: new CallQueue(net, backend, { ...defaultConfig, ...config }, statistics), statistics };
}

function expectOwnScores(x: Matrix, scores: Matrix): void {
  expect([scores.rows, firstDifference(scores.data, net.predict(x).data)]).toEqual([x.rows, -1]);
}

describe('a queue of calls', () => {
  it('runs a call at once when nothing else does', async () => {
    const { queue, statistics } = queueOn(await openBackend('js'));
    const ran = queue.run(rowsFrom(0, 3));
    if (ran instanceof Promise) throw new Error('expected it at once');
    expectOwnScores(rowsFrom(0, 3), ran.scores);
    expect([statistics.runs, statistics.waiting]).toEqual([1, 0]);
  });

  it('lets calls that have to wait share the next run, and gives each its own scores', async () => {
    const { backend, begun, release } = await slowBackend();
    const { queue, statistics } = queueOn(backend);
    const calls = [1, 4, 2, 3].map((rows, i) => rowsFrom(10 * i, rows));
    const answers = calls.map((x) => queue.run(x));
    expect(statistics.waiting).toBe(3);
    await release();
    await release();
    const ran = await Promise.all(answers);
    for (const [i, { scores }] of ran.entries()) expectOwnScores(calls[i]!, scores);
    expect(begun.map(({ rows }) => rows)).toEqual([1, 9]);
    expect([statistics.runs, statistics.waiting]).toEqual([2, 0]);
    expect([...statistics.runsOf.keys()]).toEqual([1, 9]);
  });

  it('never gives one caller the rows of another, however the calls fall together', async () => {
    const { backend, release, begun } = await slowBackend();
    const action = fc.oneof(
      fc.record({ rows: fc.integer({ min: 0, max: 9 }) }),
      fc.constant('release' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action), fc.integer({ min: 1, max: 12 }), async (actions, max_batch_rows) => {
        const { queue, statistics } = queueOn(backend, { max_batch_rows });
        const first = begun.length;
        const asked: { x: Matrix; answer: ReturnType<CallQueue['run']> }[] = [];
        let running = 0;
        for (const [i, step] of actions.entries()) {
          if (step !== 'release') {
            const x = rowsFrom(100 * i, step.rows);
            asked.push({ x, answer: queue.run(x) });
          } else if (begun.length - first > running) {
            running++;
            await release();
          }
        }
        while (begun.length - first > running) {
          running++;
          await release();
        }
        for (const { x, answer } of asked) expectOwnScores(x, (await answer).scores);
        for (const { rows } of begun.slice(first)) {
          if (rows > max_batch_rows) expect(asked.some(({ x }) => x.rows === rows)).toBe(true);
        }
        expect(statistics.waiting).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('waits for others as long as the configuration says', async () => {
    const { queue, statistics } = queueOn(await openBackend('js'), { max_queue_delay_us: 5000 });
    const calls = [1, 2, 3].map((rows) => rowsFrom(rows, rows));
    const ran = await Promise.all(calls.map((x) => queue.run(x)));
    for (const [i, { scores }] of ran.entries()) expectOwnScores(calls[i]!, scores);
    expect([...statistics.runsOf.keys()]).toEqual([6]);
    expect(ran[0]?.queueMilliseconds).toBeGreaterThan(0);
  });

  it('waits no longer than until a run is full', async () => {
    const { queue, statistics } = queueOn(await openBackend('js'), {
      max_queue_delay_us: 1_000_000,
      max_batch_rows: 4,
    });
    await Promise.all([queue.run(rowsFrom(0, 1)), queue.run(rowsFrom(1, 3)), queue.run(rowsFrom(2, 9))]);
    expect([...statistics.runsOf.keys()].sort()).toEqual([4, 9]);
  });

  it('sends a call away that waited longer than it may, and no other', async () => {
    const { backend, release } = await slowBackend();
    const { queue, statistics } = queueOn(backend);
    const first = queue.run(rowsFrom(0, 1));
    const late = Promise.resolve(queue.run(rowsFrom(1, 1), 0)).catch((error) => error);
    const patient = queue.run(rowsFrom(2, 2), 60_000);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await release();
    await release();
    expect(await late).toMatchObject({ status: 503, message: 'the call waited longer than its timeout' });
    expectOwnScores(rowsFrom(0, 1), (await first).scores);
    expectOwnScores(rowsFrom(2, 2), (await patient).scores);
    expect(statistics.waiting).toBe(0);
  });

  it('tells all who shared a run that it failed, and runs the next', async () => {
    const { backend, release, fail } = await slowBackend();
    const { queue } = queueOn(backend);
    const first = queue.run(rowsFrom(0, 1));
    const shared = [queue.run(rowsFrom(1, 1)), queue.run(rowsFrom(2, 1))];
    await release();
    const outcomes = Promise.allSettled(shared);
    await fail(new Error('lost'));
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = queue.run(rowsFrom(3, 1));
    await release();
    expectOwnScores(rowsFrom(3, 1), (await next).scores);
    await first;
  });
});
