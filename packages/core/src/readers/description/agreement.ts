/** Who names an activation means it: a file that says otherwise is neither obeyed nor overruled in silence. */

import { ArgumentError } from '@glassnet/kernels/errors';
import { activationLayer, isActivationLayer } from '../../layers/by-name.ts';
import { showSizes } from '../budget.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Description } from './description.ts';

/**
 * What the file says of its activations, and where it says nothing, what the caller does.
 *
 * @throws ArgumentError for an option that is no activation, or not the file's
 */
export function agreed(description: Description, options: ReadOptions): Description {
  const asked = { activation: options.activation, outputActivation: options.outputActivation };
  for (const name of Object.values(asked)) if (name !== undefined) activationLayer(name);
  if (description.layers !== undefined) checkListed(description.layers, asked);
  return {
    ...description,
    activation: agreedName('activation', description.activation, asked.activation),
    outputActivation: agreedName('output_activation', description.outputActivation, asked.outputActivation),
  };
}

function agreedName(what: string, said: string | undefined, asked: string | undefined): string | undefined {
  if (said === undefined || asked === undefined || said === asked) return said ?? asked;
  throw new ArgumentError(
    `the file says that its ${what} is ${said}: leave the option out, or name the same`,
  );
}

function checkListed(listed: readonly string[], { activation, outputActivation }: ReadOptions): void {
  const end = listed.lastIndexOf('affine') + 1;
  const hidden = listed.slice(0, end).filter(isActivationLayer);
  const output = listed.slice(end).join(', ');
  const agrees =
    (activation === undefined || hidden.every((name) => name === activation)) &&
    (outputActivation === undefined || output === outputActivation);
  if (agrees) return;
  throw new ArgumentError(
    `the file lists its layers as ${showSizes(listed)}: leave the activations out, or name the same`,
  );
}
