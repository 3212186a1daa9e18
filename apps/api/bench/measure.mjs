// @ts-check
/** One work at one server, again and again. */

import { requireOf } from './peers.mjs';

/** @typedef {import('./servers.mjs').Server} Server */
/** @typedef {import('./works.mjs').Work} Work */

/**
 * @typedef {object} Measured
 * @property {number} cpu microseconds of the server a request
 * @property {number} requests a second
 * @property {number} p50 milliseconds
 * @property {number} p99 milliseconds
 */

/**
 * @param {Server} server
 * @param {Work} work
 * @param {number} connections
 * @param {number} seconds
 * @returns {Promise<Measured>}
 */
export async function measure(server, work, connections, seconds) {
  const autocannon = requireOf('load')('autocannon');
  const before = server.cpuMicroseconds();
  const { requests, latency, non2xx, errors } = await autocannon({
    url: server.url + work.path,
    method: 'POST',
    body: work.body,
    headers: work.headers,
    connections,
    duration: seconds,
  });
  if (non2xx + errors > 0)
    throw new Error(`${server.name}: ${non2xx + errors} requests of "${work.name}" failed`);
  const cpu = (server.cpuMicroseconds() - before) / requests.total;
  return { cpu, requests: requests.average, p50: latency.p50, p99: latency.p99 };
}

/**
 * Both servers in turns, so that whatever else the machine does meets both.
 *
 * @param {readonly Server[]} servers
 * @param {Work} work
 * @param {number} connections
 * @param {{ rounds: number, seconds: number }} times
 * @returns {Promise<Measured[]>} the medians, server by server
 */
export async function measureInTurns(servers, work, connections, { rounds, seconds }) {
  /** @type {Measured[][]} */
  const measured = servers.map(() => []);
  // The first requests find code that has not run often enough to be compiled well.
  for (const server of servers) await measure(server, work, connections, 2 * seconds);
  for (let round = 0; round < rounds; round++) {
    for (const [i, server] of servers.entries())
      measured[i]?.push(await measure(server, work, connections, seconds));
  }
  return measured.map(medians);
}

/**
 * @param {readonly Measured[]} rounds
 * @returns {Measured}
 */
function medians(rounds) {
  return {
    cpu: median(rounds.map(({ cpu }) => cpu)),
    requests: median(rounds.map(({ requests }) => requests)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
  };
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
