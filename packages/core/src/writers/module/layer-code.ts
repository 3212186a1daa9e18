/** A layer as a function of one row, in code. */

import { parametersOf, type Step } from '@glassnet/kernels/step';

export interface LayerCode {
  /** `(x) => affine(x, W1, b1)` */
  readonly code: string;
  /** The functions that it calls: a kernel, or one that every module can have. */
  readonly calls: readonly string[];
}

/** `tensors` are the names of its numbers in the module. */
export function layerCode(step: Step, tensors: readonly string[]): LayerCode {
  const parameters = parametersOf(step).map((parameter) => `, fround(${literal(parameter)})`);
  switch (step.kind) {
    case 'affine':
      return { code: `(x) => affine(x, ${tensors.join(', ')})`, calls: ['affine'] };
    case 'column':
      return {
        code: `(x) => x.map((value, i) => columnOperations.${step.operation}(value, ${tensors[0]}[i]))`,
        calls: ['columnOperations'],
      };
    case 'activation': {
      const kernel = camelCase(step.activation);
      return { code: `(x) => x.map((value) => ${kernel}(value${parameters.join('')}))`, calls: [kernel] };
    }
    default: {
      const kernel = camelCase(step.kind);
      return { code: `(x) => wholeRow(${kernel}, x${parameters.join('')})`, calls: ['wholeRow', kernel] };
    }
  }
}

function literal(number: number): string {
  return Object.is(number, -0) ? '-0' : String(number);
}

/** The name of a kernel is that of its step. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
