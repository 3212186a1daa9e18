// @ts-check
/** `npm run bench:api`: what the service takes for a request, and with --peers what another takes for the same. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureInTurns } from './measure.mjs';
import { benchNet, filesOf } from './net.mjs';
import { install, versionsOf } from './peers.mjs';
import { startOurs, startPeer } from './servers.mjs';
import { works } from './works.mjs';

const usage = `npm run bench:api -- [--peers] [--work TEXT] [--connections N,N] [--rounds N] [--seconds N]

  --peers            install fastify and onnxruntime-node into apps/api/bench/.peers, and serve the same net with them
  --work TEXT        only works with this in their name: "JSON", "32 rows", "predict"
  --connections N,N  how many clients ask at a time (16,64)
  --rounds N         rounds whose median counts (5)
  --seconds N        that a round takes (2)
`;

const { values } = parseArgs({
  options: {
    peers: { type: 'boolean', default: false },
    work: { type: 'string', default: '' },
    connections: { type: 'string', default: '16,64' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'glassnet-bench-api-'));
const { safetensors, onnx } = filesOf(benchNet());
writeFileSync(join(folder, 'net.safetensors'), safetensors);
install('load');
const servers = [await startOurs(folder)];
if (values.peers) {
  install('server');
  // Where our server does not see it, for it serves everything in its folder.
  const model = join(mkdtempSync(join(folder, 'peer-')), 'net.onnx');
  writeFileSync(model, onnx);
  servers.push(await startPeer(model));
  process.stdout.write(`The peer: ${versionsOf('server').join(', ')}.\n`);
}
process.stdout.write(
  `Node ${process.version}, 784-50-100-10; CPU is that of the server, in microseconds a request.\n\n`,
);
process.stdout.write('| work | clients | CPU | p50, ms | p99, ms | requests/s | ratio of CPU | at most |\n');
process.stdout.write('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n');

const times = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
try {
  for (const work of works().filter(({ name }) => name.includes(values.work))) {
    for (const connections of values.connections.split(',').map(Number)) {
      const [ours, peer] = await measureInTurns(servers, work, connections, times);
      if (ours !== undefined) process.stdout.write(row(work, connections, ours, peer));
    }
  }
} finally {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true });
}

/**
 * @param {import('./works.mjs').Work} work
 * @param {number} connections
 * @param {import('./measure.mjs').Measured} ours
 * @param {import('./measure.mjs').Measured} [peer]
 */
function row(work, connections, ours, peer) {
  const beside = (/** @type {keyof import('./measure.mjs').Measured} */ key, digits = 0) =>
    [ours, peer].flatMap((each) => each?.[key].toFixed(digits) ?? []).join(' : ');
  const ratio = peer === undefined ? '' : (ours.cpu / peer.cpu).toFixed(2);
  const cells = [
    work.name,
    connections,
    beside('cpu'),
    beside('p50', 1),
    beside('p99', 1),
    beside('requests'),
    ratio,
  ];
  return `| ${cells.join(' | ')} | ${work.target} |\n`;
}
