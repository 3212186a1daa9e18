/** A call from a shell: with curl from the service, and with the terminal's own command. */

import type { Matrix } from '@glassnet/kernels/matrix';
import { numberText } from '../number-text.ts';
import type { Call } from './call.ts';

/**
 * A net that the service does not have is left there first. NaN and infinities have no JSON: the service refuses what is
 * written here for them, and says so.
 */
export function curlSnippet({ x, backend, file, token, model, service }: Call): string {
  const name = model ?? 'playground';
  const content = token === undefined ? `@${file}.safetensors` : token;
  const body = JSON.stringify({ x: rowsOf(x), backend });
  return [
    ...(model === undefined
      ? [`curl -X PUT ${service}/v2/repository/models/${name} --data-binary ${content}`]
      : []),
    `curl ${service}/v1/predict/${name} -d '${body}'`,
    '',
  ].join('\n');
}

export function glassnetSnippet({ x, backend, file, token, model }: Call): string {
  const name = model ?? token ?? `${file}.safetensors`;
  const lines = rowsOf(x).map((row) => row.join(','));
  return `echo '${lines.join('\n')}' | glassnet predict ${name} --input - --backend ${backend}\n`;
}

function rowsOf({ rows, cols, data }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(data.subarray(row * cols, (row + 1) * cols), (value) => Number(numberText(value, 'all'))),
  );
}
