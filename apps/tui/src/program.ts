/** The words of the command line: its commands, options and help. A command's code is loaded when it is asked for. */

import { defineBench } from './program/bench.ts';
import { defineCompare } from './program/compare.ts';
import { defineCompletion } from './program/completion.ts';
import { defineConvert } from './program/convert.ts';
import { defineCreate } from './program/create.ts';
import type { Define } from './program/define.ts';
import { defineExplain } from './program/explain.ts';
import { defineExport } from './program/export.ts';
import { addGlobalOptions } from './program/global-options.ts';
import { defineInspect } from './program/inspect.ts';
import { defineOpen } from './program/open.ts';
import { definePredict } from './program/predict.ts';
import { defineServe } from './program/serve.ts';
import { defineTrace } from './program/trace.ts';

/** In the order of the help. */
const commands: readonly Define[] = [
  defineOpen,
  definePredict,
  defineInspect,
  defineTrace,
  defineExplain,
  defineCompare,
  defineBench,
  defineConvert,
  defineExport,
  defineCreate,
  defineServe,
  defineCompletion,
];

export const defineProgram: Define = (program, surroundings, finish) => {
  addGlobalOptions(program)
    .description('Neural-network inference you can see through. Without a command: a screen to play with.')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 used wrongly, 3 backends disagree, 130 interrupted.',
    );
  for (const define of commands) define(program, surroundings, finish);
};
