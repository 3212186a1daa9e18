/**
 * The statistics of a model in the words of Triton:
 * https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_statistics.md
 */

import type { ServedModel } from './served-model.ts';
import type { Tally } from './statistics.ts';

export function statisticsOf({ name, version, statistics }: ServedModel) {
  const { success, queue, input, infer, output, runsOf, failures } = statistics;
  return {
    name,
    version,
    last_inference: statistics.lastCall,
    inference_count: statistics.rows,
    execution_count: statistics.runs,
    inference_stats: {
      success: duration(success),
      fail: duration(sum([...failures.values()])),
      queue: duration(queue),
      compute_input: duration(input),
      compute_infer: duration(infer),
      compute_output: duration(output),
      cache_hit: duration(NONE),
      cache_miss: duration(NONE),
    },
    response_stats: {},
    batch_stats: Array.from(runsOf, ([batch_size, tally]) => ({
      batch_size,
      compute_input: duration({ count: tally.count, milliseconds: 0 }),
      compute_infer: duration(tally),
      compute_output: duration({ count: tally.count, milliseconds: 0 }),
    })),
    memory_usage: [],
  };
}

const NONE: Tally = { count: 0, milliseconds: 0 };

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, { count, milliseconds }) => ({
      count: all.count + count,
      milliseconds: all.milliseconds + milliseconds,
    }),
    NONE,
  );
}

function duration({ count, milliseconds }: Tally) {
  return { count, ns: Math.round(1e6 * milliseconds) };
}
