import { expect, test } from 'vitest';
import { LatestWins } from './latest-wins.ts';

/** A line whose calls end when the test says so. */
function controlledLine(most?: number) {
  const running: { resolve: (result: string) => void; reject: (error: Error) => void }[] = [];
  const started: number[] = [];
  const settled: string[] = [];
  const line = new LatestWins<number, string>(
    (request) => {
      started.push(request);
      return new Promise((resolve, reject) => running.push({ resolve, reject }));
    },
    (result) => settled.push(result.status === 'fulfilled' ? result.value : String(result.reason)),
    most,
  );
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  return { line, running, started, settled, turn };
}

test('runs one call at a time and, of those that wait, only the latest', async () => {
  const { line, running, started, settled, turn } = controlledLine();
  for (const request of [1, 2, 3, 4]) line.request(request);
  expect(started).toEqual([1]);
  running[0]?.resolve('one');
  await turn();
  expect(started).toEqual([1, 4]);
  running[1]?.resolve('four');
  await turn();
  expect(settled).toEqual(['one', 'four']);
});

test('goes on after a call that failed', async () => {
  const { line, running, settled, turn } = controlledLine();
  line.request(1);
  line.request(2);
  running[0]?.reject(new Error('lost'));
  await turn();
  running[1]?.resolve('two');
  await turn();
  expect(settled).toEqual(['Error: lost', 'two']);
});

test('once stopped, what still runs settles nothing and what waits does not start', async () => {
  const { line, running, started, settled, turn } = controlledLine();
  line.request(1);
  line.request(2);
  line.stop();
  running[0]?.resolve('one');
  await turn();
  expect(started).toEqual([1]);
  expect(settled).toEqual([]);
});

test('two calls at a time: an earlier one that comes behind a later one is not heard', async () => {
  const { line, running, started, settled, turn } = controlledLine(2);
  for (const request of [1, 2, 3, 4]) line.request(request);
  expect(started).toEqual([1, 2]);
  running[1]?.resolve('two');
  await turn();
  expect(started).toEqual([1, 2, 4]);
  running[0]?.resolve('one');
  running[2]?.resolve('four');
  await turn();
  expect(settled).toEqual(['two', 'four']);
});
