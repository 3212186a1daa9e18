/** The doors for calls, and which path leads to which. */

import type { Reply } from '../answers/reply.ts';
import type { Asked } from '../requests/asked.ts';
import type { Service } from '../service.ts';
import { inferDoor } from './infer-door.ts';
import { predictDoor } from './predict-door.ts';
import { type CalledModel, takeCall } from './take-call.ts';

export interface Calls {
  infer(called: CalledModel, asked: Asked): Promise<Reply>;
  predict(called: CalledModel, asked: Asked): Promise<Reply>;
}

export function openCalls(service: Service): Calls {
  const infer = inferDoor(service.limits);
  const predict = predictDoor(service.limits);
  return {
    infer: (called, asked) => takeCall(service, infer, called, asked),
    predict: (called, asked) => takeCall(service, predict, called, asked),
  };
}

const INFER = /^\/v2\/models\/([\w.-]+)(?:\/versions\/(\w+))?\/infer$/;
const PREDICT = /^\/v1\/predict\/([\w.-]+)(?:\/versions\/(\w+))?$/;

/** What a path asks for, if it is a call in the plainest spelling of its address. */
export function callAt(path: string, calls: Calls): ((asked: Asked) => Promise<Reply>) | undefined {
  const infer = INFER.exec(path);
  if (infer !== null) return (asked) => calls.infer(calledBy(infer), asked);
  const predict = PREDICT.exec(path);
  return predict === null ? undefined : (asked) => calls.predict(calledBy(predict), asked);
}

function calledBy([, model = '', version]: RegExpExecArray): CalledModel {
  return { model, version };
}
