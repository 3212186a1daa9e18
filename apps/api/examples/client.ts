import type { GlassnetService } from '@glassnet/api/client';
import { hc } from 'hono/client';

const url = process.env.GLASSNET_URL ?? 'http://127.0.0.1:3000';

// JSON, typed.
const client = hc<GlassnetService>(url);
const answer = await client.v1.predict[':model'].$post({
  param: { model: 'seed' },
  json: { x: [[1, -0.5]], backend: 'wasm' },
});
if (!answer.ok) throw new Error((await answer.json()).error);
const { scores, digest } = await answer.json();
console.log('JSON', scores, digest);

// Binary, raw: the body is the rows, as float32.
const response = await fetch(`${url}/v2/models/seed/infer`, {
  method: 'POST',
  headers: { 'Inference-Header-Content-Length': '0' },
  body: Float32Array.of(1, -0.5),
});
const bytes = await response.arrayBuffer();
const length = Number(response.headers.get('Inference-Header-Content-Length'));
console.log('binary', new Float32Array(bytes.slice(length)));
