/** /v1/predict/{model}: the plain door, for whoever has never heard of a protocol. */

import { type Content, encoded } from '../answers/content.ts';
import { callReply } from '../answers/reply.ts';
import { predictAnswer } from '../infer/predict-answer.ts';
import { type PredictPlan, readPredictCall } from '../infer/predict-call.ts';
import type { Call } from '../infer/run-call.ts';
import { LastRead } from '../json/last-read.ts';
import type { Limits } from '../limits.ts';
import type { Door } from './take-call.ts';

export function predictDoor(limits: Limits): Door<Call, Content> {
  const plans = new LastRead<PredictPlan>();
  return {
    headerLength: () => undefined,
    read: (body, _, { net }) => readPredictCall(body, { net, limits, plans }),
    *write({ net }, _, result) {
      return yield* encoded({ text: yield* predictAnswer(net, result) });
    },
    reply: ({ record }, content) => callReply(record, content),
  };
}
