/** The formats that nets are written in, by the names of `export --to` and by the endings of files. */

import { UsageError } from './errors.ts';

export const netFormats = ['safetensors', 'npz', 'onnx', 'module', 'typescript', 'link'] as const;

export type NetFormat = (typeof netFormats)[number];

const endings: readonly (readonly [string, NetFormat])[] = [
  ['.safetensors', 'safetensors'],
  ['.npz', 'npz'],
  ['.onnx', 'onnx'],
  ['.mjs', 'module'],
  ['.js', 'module'],
  ['.ts', 'typescript'],
];

/** The format that the ending of a file's name asks for. @throws UsageError when it asks for none */
export function netFormatOf(path: string): NetFormat {
  const found = endings.find(([ending]) => path.toLowerCase().endsWith(ending));
  if (found !== undefined) return found[1];
  const known = endings.map(([ending]) => ending).join(', ');
  throw new UsageError(`${path}: expected a name that ends in one of ${known}`);
}

/** Whether a person can read it. */
export function isText(format: NetFormat): boolean {
  return format === 'module' || format === 'typescript' || format === 'link';
}
