/** A run for programs: nanoseconds and bytes. */

import type { Run } from './report.ts';

export function runAsJson({
  machine,
  rounds,
  threads,
  versions,
  missing,
  works,
  predict,
  ...run
}: Run): string {
  const starts = run.contenders.map((contender) => ({
    contender: contender.name,
    firstPrediction: run.firstPredictions?.get(contender),
    gzippedBytes: run.sizes?.get(contender),
  }));
  const times = works.map(({ work, times, remarks }) => ({
    work,
    remarks,
    times: times.map(({ lane, nanoseconds, reason }) => ({
      contender: lane.contender.name,
      threads: lane.threads,
      nanoseconds,
      reason,
    })),
  }));
  return JSON.stringify(
    { machine, rounds, threads, versions, missing, works: times, predict, starts },
    null,
    2,
  );
}
