/**
 * The nets that come with Glassnet. Files are named by URL, so that Node reads them from disk and a page
 * fetches them: this package opens nothing.
 */

export interface BundledModel {
  /** The net, as .safetensors. */
  readonly file: URL;
  /** Rows to try it on, as .npy. */
  readonly input: URL;
  /** Their scores in float64, as .npy. */
  readonly scores: URL;
  /** Their true classes, as .npy, where they are known. */
  readonly classes: URL | undefined;
}

export const bundledModels = {
  seed: {
    file: new URL('../data/seed.safetensors', import.meta.url),
    input: new URL('../data/seed.x.npy', import.meta.url),
    scores: new URL('../data/seed.s.npy', import.meta.url),
    classes: undefined,
  },
  picture: {
    file: new URL('../data/picture.safetensors', import.meta.url),
    input: new URL('../data/picture.x.npy', import.meta.url),
    scores: new URL('../data/picture.s.npy', import.meta.url),
    classes: undefined,
  },
  spiral: {
    file: new URL('../data/spiral.safetensors', import.meta.url),
    input: new URL('../data/spiral.x.npy', import.meta.url),
    scores: new URL('../data/spiral.s.npy', import.meta.url),
    classes: new URL('../data/spiral.t.npy', import.meta.url),
  },
  digits: {
    file: new URL('../data/digits.safetensors', import.meta.url),
    input: new URL('../data/digits.x.npy', import.meta.url),
    scores: new URL('../data/digits.s.npy', import.meta.url),
    classes: new URL('../data/digits.t.npy', import.meta.url),
  },
} as const satisfies Record<string, BundledModel>;

export type BundledModelName = keyof typeof bundledModels;

export function isBundledModelName(name: string): name is BundledModelName {
  return Object.hasOwn(bundledModels, name);
}
