// @ts-check
/**
 * What one would write with fastify and onnxruntime-node: the same net by the same protocol, as far as the bench asks for
 * it. Started with the path of the .onnx file; prints its port.
 */

import { requireOf } from './peers.mjs';

const require = requireOf('server');
const { default: fastify } = require('fastify');
const { InferenceSession, Tensor } = require('onnxruntime-node');

const LIMIT = 64 * 1024 * 1024;
const INPUTS = 784;

const session = await InferenceSession.create(process.argv[2], {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
});
const [input] = session.inputNames;
const [output] = session.outputNames;

/**
 * @param {Float32Array} data
 * @param {number} rows
 */
async function run(data, rows) {
  const results = await session.run({ [input]: new Tensor('float32', data, [rows, INPUTS]) });
  return results[output];
}

const app = fastify({ logger: false, bodyLimit: LIMIT });
app.addContentTypeParser(
  'application/octet-stream',
  { parseAs: 'buffer' },
  (/** @type {unknown} */ _, /** @type {Buffer} */ body, /** @type {Function} */ done) => done(null, body),
);

app.post('/v2/models/:model/infer', async (/** @type {any} */ request, /** @type {any} */ reply) => {
  const header = request.headers['inference-header-content-length'];
  if (header === undefined) {
    const [{ data, shape }] = request.body.inputs;
    const s = await run(Float32Array.from(Array.isArray(data[0]) ? data.flat() : data), shape[0]);
    return answer(request.body.id, { name: 's', datatype: 'FP32', shape: s.dims, data: Array.from(s.data) });
  }
  const length = Number(header);
  const { id, inputs } = JSON.parse(request.body.toString('utf8', 0, length));
  const { buffer, byteOffset } = request.body;
  const data = new Float32Array(buffer.slice(byteOffset + length, byteOffset + request.body.length));
  const s = await run(data, inputs[0].shape[0]);
  const parameters = { binary_data_size: s.data.byteLength };
  const head = Buffer.from(
    JSON.stringify(answer(id, { name: 's', datatype: 'FP32', shape: s.dims, parameters })),
  );
  reply
    .header('content-type', 'application/octet-stream')
    .header('inference-header-content-length', head.length);
  return Buffer.concat([head, Buffer.from(s.data.buffer, s.data.byteOffset, s.data.byteLength)]);
});

app.post('/v1/predict/:model', async (/** @type {any} */ request) => {
  const { x } = request.body;
  const s = await run(Float32Array.from(x.flat()), x.length);
  const [rows, cols] = s.dims;
  const scores = Array.from({ length: rows }, (_, row) =>
    Array.from(s.data.subarray(row * cols, (row + 1) * cols)),
  );
  return { scores, classes: scores.map((row) => row.indexOf(Math.max(...row))) };
});

/**
 * @param {string | undefined} id
 * @param {object} s
 */
function answer(id = '', s) {
  return { model_name: 'net', model_version: '1', id, outputs: [s] };
}

const url = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(url);
