/**
 * The service that sent this page, as one more backend: nets are left there under the digest of their content while they
 * are in use, and rows go there and come back as bits.
 */

import type { Backend, Matrix } from '@glassnet/core';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import type { LoadedSteps, Step } from '@glassnet/kernels';
import { ClosedError } from '@glassnet/kernels/errors';
import { matmulStep } from '@glassnet/kernels/step';
import { bundledNameOf } from '../subject/bundled-steps.ts';
import { netOfSteps } from '../subject/net-of-steps.ts';
import { deleteModel, infer, putModel, trace } from './service.ts';

/** Nets that stay at the service at a time: whoever drags a weight leaves a trail of them. */
const MOST_MODELS = 4;
const NAME_BYTES = 12;

export function openServer(root: URL): Backend {
  const left = new Map<string, Promise<void>>();
  let isClosed = false;

  /** The name of a net at the service, which has it by then. */
  async function leave(steps: readonly Step[]): Promise<string> {
    const bundled = bundledNameOf(steps);
    if (bundled !== undefined) return bundled;
    const bytes = writeSafetensors(netOfSteps(steps));
    const name = `playground-${await shortDigest(bytes)}`;
    const known = left.get(name);
    left.delete(name);
    left.set(name, known ?? putModel(root, name, bytes));
    const [oldest] = left.keys();
    if (left.size > MOST_MODELS && oldest !== undefined) takeAway(oldest);
    await left.get(name)?.catch((error: unknown) => {
      left.delete(name);
      throw error;
    });
    return name;
  }

  function takeAway(name: string) {
    left.delete(name);
    // What cannot be taken away any more is the service's to keep or forget.
    deleteModel(root, name).catch(() => undefined);
  }

  async function load(steps: readonly Step[]): Promise<LoadedSteps> {
    if (isClosed) throw new ClosedError('the backend "server" is closed');
    await leave(steps);
    return {
      run: async (x) => infer(root, await leave(steps), x),
      trace: async (x) => trace(root, await leave(steps), x),
      unload: () => undefined,
    };
  }

  return {
    name: 'server',
    async matmul(a: Matrix, b: Matrix) {
      return (await load([matmulStep(b)])).run(a);
    },
    load,
    close() {
      isClosed = true;
      for (const name of [...left.keys()]) takeAway(name);
    },
  };
}

async function shortDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const short = new Uint8Array(digest).subarray(0, NAME_BYTES);
  return Array.from(short, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
