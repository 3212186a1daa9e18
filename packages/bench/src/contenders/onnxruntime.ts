/** ONNX Runtime, as WebAssembly or native: the work is a model, compiled into a session once. https://onnxruntime.ai/docs/api/js/ */

import type { Open } from '../call.ts';
import { onnxModel } from '../onnx-model.ts';
import { requireOf } from '../peer-packages.ts';

interface OnnxTensor {
  readonly data: Float32Array;
}

interface OnnxSession {
  run(feeds: Record<string, OnnxTensor>): Promise<{ readonly h: OnnxTensor }>;
}

interface Onnxruntime {
  readonly env: { readonly wasm: { numThreads?: number } };
  readonly InferenceSession: {
    create(model: Uint8Array, options: Record<string, unknown>): Promise<OnnxSession>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, shape: number[]) => OnnxTensor;
}

export function openOnnxruntime(kind: 'web' | 'node'): Open {
  return async (work, threads) => {
    const ort: Onnxruntime = requireOf(`onnxruntime-${kind}`)(`onnxruntime-${kind}`);
    if (kind === 'web') ort.env.wasm.numThreads = threads;
    const session = await ort.InferenceSession.create(onnxModel(work), {
      executionProviders: [kind === 'web' ? 'wasm' : 'cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
    });
    const inputs = work.kind === 'net' ? { x: work.x } : { a: work.a, b: work.b };
    const entries = Object.entries(inputs);
    return async () => {
      const feeds: Record<string, OnnxTensor> = {};
      for (const [name, { rows, cols, data }] of entries) {
        feeds[name] = new ort.Tensor('float32', data, [rows, cols]);
      }
      const { h } = await session.run(feeds);
      return h.data;
    };
  };
}
