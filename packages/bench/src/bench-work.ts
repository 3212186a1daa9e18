/** One work, done by everybody: the times, and whether the results are right. */

import type { Lane } from './contender.ts';
import { type LaneTime, measure } from './measure.ts';
import { largestDifference, TOLERANCE } from './reference.ts';
import { type WorkShape, workName, workOf } from './work.ts';
import { withWorkFolder } from './work-folder.ts';
import { randomNumbers } from './works.ts';

export interface WorkTimes {
  readonly work: string;
  readonly times: readonly LaneTime[];
  /** What is wrong with a result, in words; nothing as a rule. */
  readonly remarks: readonly string[];
}

export async function benchWork(
  shape: WorkShape,
  lanes: readonly Lane[],
  rounds: number,
): Promise<WorkTimes> {
  const numbers = randomNumbers(shape);
  const times = await withWorkFolder(shape, numbers, (folder) => measure(lanes, folder, rounds));
  const work = workOf(shape, numbers);
  const remarks = times.flatMap(({ lane, result }) => {
    if (result === undefined) return [];
    const difference = largestDifference(work, result);
    return difference <= TOLERANCE ? [] : [`${lane.contender.title}: max |d| ${difference.toExponential(1)}`];
  });
  return { work: workName(shape), times, remarks: [...remarks, ...ownDisagreements(times)] };
}

/** Ours have to agree in every bit. */
function ownDisagreements(times: readonly LaneTime[]): string[] {
  const [first, ...others] = times.filter(({ lane }) => lane.contender.isOurs).flatMap(bitsOf);
  if (first === undefined) return [];
  return others
    .filter(({ bits }) => Buffer.compare(bits, first.bits) !== 0)
    .map(({ title }) => `${title}: other bits than ${first.title}`);
}

function bitsOf({ lane, result }: LaneTime): { title: string; bits: Uint8Array }[] {
  if (result === undefined) return [];
  const bits = new Uint8Array(result.buffer, result.byteOffset, result.byteLength);
  return [{ title: lane.contender.title, bits }];
}
