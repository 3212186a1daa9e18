/** A run as Markdown, for a screen or a README. */

import type { WorkTimes } from './bench-work.ts';
import type { Contender } from './contender.ts';
import type { Machine } from './machine.ts';
import { formatBytes, formatTime } from './quantity.ts';
import { markdownTable } from './table.ts';
import { failures, timeTables } from './time-tables.ts';

export interface Run {
  readonly machine: Machine;
  readonly rounds: number;
  readonly threads: number;
  readonly versions: readonly string[];
  /** Peers that are not here, each with the reason. */
  readonly missing: readonly string[];
  readonly contenders: readonly Contender[];
  readonly works: readonly WorkTimes[];
  /** Gzipped bytes of what an application ships; undefined when that was not asked for. */
  readonly sizes?: ReadonlyMap<Contender, number>;
  /** Nanoseconds from before the import; undefined when that was not asked for. */
  readonly firstPredictions?: ReadonlyMap<Contender, number>;
  /** Nanoseconds of a call of 2-4-3 with one row, with and without the net around the steps. */
  readonly predict?: { readonly net: number; readonly steps: number };
}

export function report(run: Run): string {
  const sections = [
    heading(run),
    ...threadSections(run),
    startSection(run),
    predictLine(run),
    list('Not timed:', [...run.missing, ...failures(run.works)]),
    list('One thread only:', oneThreaded(run)),
    list('Wrong results:', wrongResults(run)),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function heading({ machine, versions }: Run): string {
  const { cpu, cores, system, node, v8, glassnet } = machine;
  return [
    `${cpu}, ${cores} cores, ${system}; Node ${node} (V8 ${v8}).`,
    `${[`Glassnet ${glassnet}`, ...versions].join(', ')}.\n`,
  ].join('\n');
}

function threadSections({ works, rounds, threads }: Run): string[] {
  if (works.length === 0) return [];
  const method = [
    `Median of ${rounds} rounds, in which the contenders take turns. A call begins and ends with the numbers as a`,
    'Float32Array; the weights of a net stay where they are, both matrices of a matmul are new each time.\n',
  ].join('\n');
  const one = `**One thread**\n\n${timeTables(works, 1)}`;
  return threads === 1
    ? [method, one]
    : [method, one, `**${threads} threads**\n\n${timeTables(works, threads)}`];
}

function startSection({ contenders, sizes, firstPredictions }: Run): string {
  if (sizes === undefined && firstPredictions === undefined) return '';
  return markdownTable(
    ['', 'import to first prediction', 'to ship, gzipped'],
    contenders.map((contender) => [
      contender.title,
      cell(firstPredictions?.get(contender), formatTime),
      cell(sizes?.get(contender), formatBytes),
    ]),
  );
}

function cell(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '' : format(value);
}

function predictLine({ predict }: Run): string {
  if (predict === undefined) return '';
  const { net, steps } = predict;
  return `A call of \`net.predict\` (2-4-3, 1 row, js): ${formatTime(net)}; of its loaded steps: ${formatTime(steps)}.\n`;
}

function oneThreaded({ contenders, threads }: Run): string[] {
  if (threads === 1) return [];
  return contenders.flatMap(({ title, whyOneThread }) =>
    whyOneThread === undefined ? [] : [`${title}: ${whyOneThread}`],
  );
}

function wrongResults({ works }: Run): string[] {
  return works.flatMap(({ work, remarks }) => remarks.map((remark) => `${work}, ${remark}`));
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `- ${line}\n`).join('')}`;
}
