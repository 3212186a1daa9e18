/** A call with Glassnet itself. */

import type { Matrix } from '@glassnet/kernels/matrix';
import { parametersOf } from '@glassnet/kernels/step';
import type { Layer } from '../layer.ts';
import { numberText } from '../number-text.ts';
import { type Call, isWrittenDown } from './call.ts';

export function typescriptSnippet(call: Call): string {
  const isWritten = isWrittenDown(call);
  const layers = call.net.layers.map(layerText);
  const definition = isWritten
    ? ['const net = new Net([', ...layers.map((layer) => `  ${layer},`), ']);']
    : [`const net = await readNet(await readFile('${call.file}.safetensors'));`];
  const run =
    call.backend === 'js'
      ? ['const s = net.predict(x);']
      : [
          `const backend = await openBackend('${call.backend}');`,
          'const s = await net.predict(x, { backend });',
          'await backend.close();',
        ];
  const code = [...definition, `const x = ${matrixText(call.x)};`, ...run, 'console.log(s.data);'].join('\n');
  return `${importsOf(call, isWritten).join('\n')}\n\n${code}\n`;
}

function importsOf({ net, backend }: Call, isWritten: boolean): string[] {
  const classes = net.layers.map(({ name }) => name);
  const names = [...new Set([...(isWritten ? ['Net', ...classes] : []), 'matrix'])];
  const list = names.toSorted((a, b) => a.localeCompare(b, 'en')).join(', ');
  return [
    ...(isWritten ? [] : ["import { readFile } from 'node:fs/promises';"]),
    `import { ${list} } from '@glassnet/core';`,
    ...(isWritten ? [] : ["import { readNet } from '@glassnet/core/reader';"]),
    ...(backend === 'js' ? [] : ["import { openBackend } from '@glassnet/kernels';"]),
  ];
}

function layerText({ name, step }: Layer): string {
  if (step.kind === 'affine') return `new ${name}(${matrixText(step.weights)}, ${vectorText(step.bias)})`;
  if (step.kind === 'column') return `new ${name}(${vectorText(step.values)})`;
  return `new ${name}(${parametersOf(step).map(numberOf).join(', ')})`;
}

function matrixText({ rows, cols, data }: Matrix): string {
  const lists = Array.from(
    { length: rows },
    (_, row) => `[${listOf(data.subarray(row * cols, (row + 1) * cols))}]`,
  );
  return `matrix([${lists.join(', ')}])`;
}

function vectorText(numbers: Float32Array): string {
  return `Float32Array.of(${listOf(numbers)})`;
}

function listOf(numbers: Float32Array): string {
  return Array.from(numbers, numberOf).join(', ');
}

function numberOf(value: number): string {
  return Number.isFinite(value) ? numberText(value, 'all') : String(value);
}
