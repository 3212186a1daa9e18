// @ts-check
/** The two servers, each a process of its own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string} url
 * @property {() => number} cpuMicroseconds what the process has used so far, all its threads together
 * @property {() => Promise<void>} stop
 */

/** @param {string} folder with the net as net.safetensors */
export function startOurs(folder) {
  const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  const environment = { HOST: '127.0.0.1', PORT: '0', GLASSNET_MODELS: folder, GLASSNET_LOG: 'silent' };
  return start('Glassnet', [main], environment);
}

/** @param {string} model the net as .onnx */
export function startPeer(model) {
  const main = fileURLToPath(new URL('peer-server.mjs', import.meta.url));
  return start('fastify + onnxruntime-node', [main, model], {});
}

/**
 * @param {string} name
 * @param {string[]} command
 * @param {Record<string, string>} environment
 * @returns {Promise<Server>}
 */
async function start(name, command, environment) {
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started`);
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text;
    if (/http:\/\/[\w.:]+/.test(said)) break;
  }
  const url = /http:\/\/[\w.:]+/.exec(said)?.[0];
  if (url === undefined) throw new Error(`${name} ended before it said where it listens: ${said}`);
  return {
    name,
    url,
    cpuMicroseconds: () => cpuMicroseconds(pid),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A tick of the clock by which Linux counts, on every machine that it runs on by default. */
const TICK_MICROSECONDS = 10_000;

/**
 * Columns 14 and 15 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html, behind a name that may hold spaces.
 *
 * @param {number} pid
 */
function cpuMicroseconds(pid) {
  const columns = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(columns[11]) + Number(columns[12])) * TICK_MICROSECONDS;
}
