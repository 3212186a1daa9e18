/** The times of all works, and how many times as long as ours the others take. */

import type { WorkTimes } from './bench-work.ts';
import type { Contender } from './contender.ts';
import type { LaneTime } from './measure.ts';
import { formatRatio, formatTime } from './quantity.ts';
import { markdownTable } from './table.ts';

/** Longer reasons are told below the tables. */
const LONGEST_REASON = 12;

/** Two tables, of the lanes with so many threads; `most` is how many of ours may be used to be the best of them. */
export function timeTables(works: readonly WorkTimes[], threads: number): string {
  const contenders = contendersOn(works, threads);
  const others = contenders.filter(({ isOurs }) => !isOurs);
  const times = markdownTable(
    ['', ...contenders.map(({ title }) => title)],
    works.map((work) => [work.work, ...contenders.map((each) => timeCell(timeOf(work, each, threads)))]),
  );
  if (others.length === 0) return times;
  const ratios = markdownTable(
    ['times the best of ours', ...others.map(({ title }) => title)],
    works.map((work) => [
      work.work,
      ...others.map((each) => ratioCell(timeOf(work, each, threads), bestOfOurs(work, threads))),
    ]),
  );
  return `${times}\n${ratios}`;
}

function contendersOn(works: readonly WorkTimes[], threads: number): Contender[] {
  const lanes = works.flatMap(({ times }) => times.map(({ lane }) => lane));
  return [...new Set(lanes.filter((lane) => lane.threads === threads).map(({ contender }) => contender))];
}

function timeOf(work: WorkTimes, contender: Contender, threads: number): LaneTime | undefined {
  return work.times.find(({ lane }) => lane.contender === contender && lane.threads === threads);
}

/** With fewer threads, too: who has several may still use one. */
function bestOfOurs({ times }: WorkTimes, threads: number): number {
  const ours = times.filter(({ lane }) => lane.contender.isOurs && lane.threads <= threads);
  return Math.min(...ours.flatMap(({ nanoseconds }) => nanoseconds ?? []));
}

function timeCell(time: LaneTime | undefined): string {
  if (time?.nanoseconds !== undefined) return formatTime(time.nanoseconds);
  const reason = time?.reason ?? '';
  return reason.length <= LONGEST_REASON ? reason : 'failed';
}

/** Bold where ours is the slower one. */
function ratioCell(time: LaneTime | undefined, best: number): string {
  if (time?.nanoseconds === undefined || !Number.isFinite(best)) return '';
  const ratio = time.nanoseconds / best;
  return ratio < 1 ? `**${formatRatio(ratio)}**` : formatRatio(ratio);
}

/** Why a lane has no time, where the table had no room for it. */
export function failures(works: readonly WorkTimes[]): string[] {
  return works.flatMap(({ work, times }) =>
    times.flatMap(({ lane, reason = '' }) =>
      reason.length > LONGEST_REASON ? [`${work}, ${lane.contender.title}: ${reason}`] : [],
    ),
  );
}
