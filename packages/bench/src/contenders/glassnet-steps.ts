/** The js backend's own `run`, called without a net around it: what is left of `net.predict` is its own cost. */

import { openBackend } from '@glassnet/kernels';
import type { Step } from '@glassnet/kernels/step';
import type { Open } from '../call.ts';

const SIGMOID: Step = { kind: 'activation', activation: 'sigmoid' };

export const openGlassnetSteps: Open = async (work) => {
  const backend = await openBackend('js');
  if (work.kind === 'matmul') return () => backend.matmul(work.a, work.b).data;
  const steps = work.layers.flatMap(({ weights, bias }, i): Step[] => {
    const affine: Step = { kind: 'affine', weights, bias };
    return i === 0 ? [affine] : [SIGMOID, affine];
  });
  const loaded = backend.load(steps);
  return () => loaded.run(work.x).data;
};
