/** The service on Cloudflare Workers, or on what else runs workerd, with two of the models that come with Glassnet. */

import { openEdgeApp } from '@glassnet/api/edge';
import kernel from '@glassnet/kernels/kernel.wasm';
import digits from '../../../packages/models/data/digits.safetensors';
import seed from '../../../packages/models/data/seed.safetensors';

/** Opened with the first request: before it a worker may not even ask what time it is. */
let app;

const worker = {
  async fetch(request) {
    app ??= openEdgeApp({ kernel, models: { digits, seed } });
    return (await app).fetch(request);
  },
};

export { worker as default };
