/** Requests as an attacker sends them: good ones, broken somewhere. */

import type { RandomState } from '@glassnet/core';
import type { BinaryBody } from './infer-body.ts';

type Break = (bytes: Buffer, at: number, random: RandomState) => Buffer;

const breaks: readonly Break[] = [
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  (bytes, at, random) => {
    const broken = Buffer.from(bytes);
    broken[at] = whole(random, 256);
    return broken;
  },
  (bytes, at, random) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(random, words)), bytes.subarray(at)]),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes]),
];

/** What parsers stumble over. */
const words = [
  '[',
  '{',
  '"',
  ',',
  '1e999',
  '-0',
  'null',
  '\\u0000',
  '\0',
  'NaN',
  '[[[[[[[[',
  '9'.repeat(40),
  '\xff',
];
const methods = ['POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'BREW'];
const headers = [
  'Content-Encoding: gzip',
  'Content-Encoding: br',
  'Inference-Header-Content-Length: -1',
  'Inference-Header-Content-Length: 5',
  'Inference-Header-Content-Length: 99999999999',
  'Transfer-Encoding: chunked',
  'Accept-Encoding: gzip;q=0, *',
  'Origin: null',
  'Expect: 100-continue',
];

/** One request with all its bytes, which the client closes behind. */
export function malformed(model: string, json: string, binary: BinaryBody, random: RandomState): Buffer {
  const isBinary = whole(random, 2) === 1;
  const good = Buffer.from(isBinary ? binary.body : json);
  const body = broken(good, random);
  const paths = [
    `/v2/models/${model}/infer`,
    `/v1/predict/${model}`,
    '/v2/repository/index',
    `/v2/models/${model}/%`,
  ];
  const isPost = whole(random, 4) > 0;
  const lines = [
    `${isPost ? 'POST' : pick(random, methods)} ${pick(random, paths)} HTTP/1.1`,
    'Host: x',
    'Connection: close',
    `Content-Length: ${whole(random, 8) === 0 ? whole(random, 1000) : body.length}`,
    ...(isBinary ? Object.entries(binary.headers).map((header) => header.join(': ')) : []),
    ...(whole(random, 4) === 0 ? [pick(random, headers)] : []),
  ];
  const request = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
  return whole(random, 5) === 0 ? broken(request, random) : request;
}

function broken(bytes: Buffer, random: RandomState): Buffer {
  return pick(random, breaks)(bytes, whole(random, bytes.length), random);
}

function pick<Entry>(random: RandomState, entries: readonly Entry[]): Entry {
  const entry = entries[whole(random, entries.length)];
  if (entry === undefined) throw new Error('there is nothing to pick from');
  return entry;
}

/** From 0 to below `end`. */
function whole(random: RandomState, end: number): number {
  return Math.floor(Math.abs(random.randn(1)[0] ?? 0) * 1e6) % Math.max(1, end);
}
