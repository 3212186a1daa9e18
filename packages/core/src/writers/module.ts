/**
 * Writes a net as a module that imports nothing: its weights in base64, and readable functions that give the same bits
 * as every backend, taken from the kernels' own sources (generate/kernel-sources.mjs).
 *
 *     import { predict } from './net.mjs';
 *     predict([1.0, -0.5]); // a Float32Array of scores
 *
 * It exports `predict` and `trace` for one row, `inputSize`, `outputSize`, `inputShape`, `classes` and `source`.
 */

import { toBase64 } from '../base64.ts';
import type { Net } from '../net.ts';
import { tensorNames } from '../readers/naming/self-described.ts';
import { float32Bytes } from './float32-bytes.ts';
import { float32, helpers, type ModuleLanguage, wayIn } from './module/fixed-code.ts';
import { kernelCode } from './module/kernel-code.ts';
import { layerCode } from './module/layer-code.ts';
import { type WrittenTensor, writtenNet } from './written-net.ts';

export type { ModuleLanguage } from './module/fixed-code.ts';

/** @throws ArgumentError for a net that no file of ours can hold */
export function writeModule(net: Net, language: ModuleLanguage = 'javascript'): string {
  const { layers: names, tensors } = writtenNet(net);
  const namesOfTensors = tensorNames(names);
  const layers = net.steps.map((step, i) => layerCode(step, namesOfTensors[i] ?? []));
  const calls = layers.flatMap((layer) => layer.calls);
  return [
    head(net),
    facts(net),
    '\n/** The layers in order, each from a row to the next. */\nconst layers = [\n',
    ...layers.map(({ code }) => `  ${code},\n`),
    '];\n',
    wayIn(language),
    `\n${kernelCode(['fround', ...calls])}`,
    ...Object.entries(helpers).flatMap(([name, code]) => (calls.includes(name) ? code : [])),
    ...(tensors.length > 0 ? [float32, ...tensors.map(tensorCode)] : []),
  ].join('');
}

function tensorCode({ name, shape, data }: WrittenTensor): string {
  return `\n/** (${shape.join(', ')}) */\nconst ${name} = float32('${toBase64(float32Bytes(data))}');\n`;
}

function head({ inputSize, outputSize }: Net): string {
  const sizes = inputSize === undefined ? 'A net' : `A net from ${inputSize} numbers to ${outputSize}`;
  return `// @ts-nocheck: what is exported has types
/**
 * ${sizes}, with its weights inside: this module imports nothing. Made by Glassnet.
 *
 * Every operation is IEEE float32 in one fixed order, so every engine and every backend gives the same bits.
 */
`;
}

/** What is known of the net, as code that stands safely within HTML, too. */
function facts({ inputSize, outputSize, metadata: { inputShape, classes, source } }: Net): string {
  const lines = Object.entries({ inputSize, outputSize, inputShape, classes, source }).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)?.replaceAll('<', '\\u003c')};\n`,
  );
  return `\n${lines.join('')}`;
}
