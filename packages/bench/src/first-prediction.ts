/** How long a program waits for its first scores: from before the import of a contender to the result of 2-4-3. */

import type { Contender } from './contender.ts';
import { NotTimedError } from './conversation.ts';
import { RunningContender } from './running-contender.ts';
import { median } from './statistics.ts';
import { withWorkFolder } from './work-folder.ts';
import { randomNumbers, smallestNet } from './works.ts';

const PROCESSES = 5;

/** Nanoseconds, the median of fresh processes taking turns; nothing for a contender that cannot run. */
export async function firstPredictions(
  contenders: readonly Contender[],
  threads: number,
): Promise<Map<Contender, number>> {
  const times = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
  await withWorkFolder(smallestNet, randomNumbers(smallestNet), async (folder) => {
    for (let i = 0; i < PROCESSES; i++) {
      for (const [contender, all] of times) all.push(...(await once(contender, threads, folder)));
    }
  });
  return new Map(
    [...times].flatMap(([contender, all]) => (all.length > 0 ? [[contender, median(all)]] : [])),
  );
}

async function once(contender: Contender, most: number, folder: string): Promise<number[]> {
  try {
    const threads = contender.threading === 'any' ? most : 1;
    const running = await RunningContender.start({ contender, threads }, folder);
    running.close();
    return [running.firstResult];
  } catch (error) {
    if (error instanceof NotTimedError) return [];
    throw error;
  }
}
