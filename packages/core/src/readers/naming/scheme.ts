import type { Description } from '../description/description.ts';
import type { Tensors } from '../description/named-arrays.ts';
import type { Chain } from './chain.ts';

/** A way in which people name the weights of a net. */
export interface NamingScheme {
  /** Names of it, for who has others: `W1, b1, W2, b2 (NumPy)`. */
  readonly example: string;
  /** The activation that its readers take for granted; where there is none, it has to be said. */
  readonly usualActivation?: (tensors: Tensors) => string | undefined;
  /** Whether a tensor of that name speaks for this scheme. */
  knows(name: string): boolean;
  /** Puts the layers into the chain. @throws ModelFormatError when the tensors are not those of a dense net */
  build(tensors: Tensors, description: Description, chain: Chain): void;
}
