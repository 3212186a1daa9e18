import { expect, it } from 'vitest';
import type { WorkTimes } from './bench-work.ts';
import type { Contender } from './contender.ts';
import { failures, timeTables } from './time-tables.ts';

const js: Contender = { name: 'js', title: 'js', isOurs: true, threading: 'one' };
const workers: Contender = { name: 'workers', title: 'workers', isOurs: true, threading: 'any' };
const numpy: Contender = { name: 'numpy', title: 'NumPy', isOurs: false, threading: 'any' };
const jax: Contender = { name: 'jax-js', title: 'jax-js', isOurs: false, threading: 'one' };

const works: WorkTimes[] = [
  {
    work: 'matmul 64',
    remarks: [],
    times: [
      { lane: { contender: js, threads: 1 }, nanoseconds: 2000 },
      { lane: { contender: workers, threads: 1 }, nanoseconds: 4000 },
      { lane: { contender: workers, threads: 2 }, nanoseconds: 3000 },
      { lane: { contender: numpy, threads: 1 }, nanoseconds: 5000 },
      { lane: { contender: numpy, threads: 2 }, nanoseconds: 1500 },
      { lane: { contender: jax, threads: 1 }, reason: 'Error: no device, and a long story' },
    ],
  },
];

it('has times, and how many times as long as the best of ours', () => {
  const [times, ratios] = timeTables(works, 1).split('\n\n');
  expect(times).toMatch(/\| matmul 64 \|\s+2 µs \|\s+4 µs \|\s+5 µs \| failed \|/);
  expect(ratios).toMatch(/\| matmul 64\s+\|\s+2.5 \|\s+\|/);
});

it('compares with the best of ours on fewer threads, too, and shows who is faster', () => {
  const [times, ratios] = timeTables(works, 2).split('\n\n');
  expect(times).toMatch(/\|\s+\| workers \|\s+NumPy \|/);
  expect(ratios).toMatch(/\*\*0.75\*\*/);
});

it('tells why one has no time', () => {
  expect(failures(works)).toEqual(['matmul 64, jax-js: Error: no device, and a long story']);
});
