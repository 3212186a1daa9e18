/** As many rows as there are, read, scored and passed on some at a time. */

import type { Net } from '@glassnet/core';
import type { InputRows } from '../input-rows.ts';
import type { Accuracy } from './accuracy.ts';
import type { Progress } from './progress.ts';
import type { RunningReceipt } from './running-receipt.ts';
import { shownRows, type View } from './shown-rows.ts';
import type { Sink } from './sink.ts';

export interface PredictionParts {
  readonly net: Net;
  readonly input: InputRows;
  readonly view: View;
  readonly receipt: RunningReceipt;
  readonly accuracy: Accuracy;
  readonly progress: Progress;
}

/** Gives false when somebody has seen enough before the last row. @throws what reading, scoring and the sink throw */
export async function predictRows(parts: PredictionParts, sink: Sink): Promise<boolean> {
  const { net, input, view, receipt, accuracy, progress } = parts;
  try {
    for await (const { x, classes } of input.chunks) {
      const scores = await receipt.score(x);
      accuracy.update(scores, classes);
      if (!(await sink.take(shownRows(net, scores, view)))) return false;
      await progress.update(input.bytes.bytesRead, receipt.rows);
    }
  } finally {
    progress.end();
  }
  await sink.end();
  return true;
}
