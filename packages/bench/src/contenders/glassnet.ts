/** Our own backends, as an application calls them: `net.predict(x, { backend })` and `backend.matmul(a, b)`. */

import type { Backend, MaybePromise } from '@glassnet/kernels/backend';
import type { Matrix } from '@glassnet/kernels/matrix';
import type { BackendName } from '@glassnet/kernels/registry';
import type { Call, Open } from '../call.ts';
import type { MatmulWork, NetWork } from '../work.ts';

export function openGlassnet(name: BackendName): Open {
  return (work, threads) =>
    work.kind === 'net' ? openNet(name, work, threads) : openMatmul(name, work, threads);
}

async function openNet(name: BackendName, { x, layers }: NetWork, threads: number): Promise<Call> {
  const { Affine, Net, Sigmoid } = await import('@glassnet/core');
  const net = new Net(
    layers.flatMap(({ weights, bias }, i) => {
      const affine = new Affine(weights, bias);
      return i === 0 ? [affine] : [new Sigmoid(), affine];
    }),
  );
  // As in the lesson: the js backend is what one gets without asking.
  if (name === 'js') return () => net.predict(x).data;
  const options = { backend: await open(name, threads) };
  return () => numbersOf(net.predict(x, options));
}

async function openMatmul(name: BackendName, { a, b }: MatmulWork, threads: number): Promise<Call> {
  const backend = await open(name, threads);
  return () => numbersOf(backend.matmul(a, b));
}

async function open(name: BackendName, threads: number): Promise<Backend> {
  const { openBackend } = await import('@glassnet/kernels');
  return openBackend(name, { threads });
}

function numbersOf(result: MaybePromise<Matrix>): MaybePromise<Float32Array> {
  return result instanceof Promise ? result.then(({ data }) => data) : result.data;
}
