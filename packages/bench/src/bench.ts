/** A whole run, work after work. */

import { benchWork } from './bench-work.ts';
import type { Contender } from './contender.ts';
import { lanesOf, naive, ownContenders, steps } from './contenders.ts';
import { firstPredictions } from './first-prediction.ts';
import { thisMachine } from './machine.ts';
import type { Options } from './options.ts';
import { type PreparedPeers, preparePeers } from './prepare-peers.ts';
import type { Run } from './report.ts';
import { glassnetSize, shippedSize } from './shipped-size.ts';
import { workName } from './work.ts';
import { smallestNet, workShapes } from './works.ts';

const NO_PEERS: PreparedPeers = { contenders: [], versions: [], missing: [] };

/** `tell` hears what is being done. */
export async function bench(options: Options, tell: (line: string) => void): Promise<Run> {
  const { threads, rounds } = options;
  const isWanted = (name: string) => {
    const wanted = name.includes(options.work);
    if (wanted) tell(name);
    return wanted;
  };
  if (options.peers) tell('peers');
  const peers = options.peers ? preparePeers() : NO_PEERS;
  const contenders = [...ownContenders, naive, ...peers.contenders];
  const lanes = lanesOf(contenders, threads);

  const works = [];
  for (const shape of workShapes) {
    if (isWanted(workName(shape))) works.push(await benchWork(shape, lanes, rounds));
  }
  return {
    machine: thisMachine(),
    rounds,
    threads,
    versions: peers.versions,
    missing: peers.missing,
    contenders,
    works,
    ...(isWanted('predict itself') && { predict: await predictItself(rounds) }),
    ...(isWanted('first prediction') && { firstPredictions: await firstPredictions(contenders, threads) }),
    ...(isWanted('size') && { sizes: await sizes(contenders) }),
  };
}

async function predictItself(rounds: number): Promise<{ net: number; steps: number }> {
  const js = ownContenders.filter(({ name }) => name === 'js');
  const { times } = await benchWork(smallestNet, lanesOf([...js, steps], 1), rounds);
  const [net, bare] = times.map(({ nanoseconds }) => nanoseconds ?? Number.NaN);
  return { net: net ?? Number.NaN, steps: bare ?? Number.NaN };
}

/** All of ours together make one size: an application that has one backend can have them all. */
async function sizes(contenders: readonly Contender[]): Promise<Map<Contender, number>> {
  const found = new Map<Contender, number>();
  const ours = await glassnetSize();
  for (const contender of contenders) {
    const size = contender.isOurs ? ours : await shippedSize(contender);
    if (size !== undefined) found.set(contender, size);
  }
  return found;
}
