/** What comes out of a prediction: the scores themselves, probabilities, or only the class of the highest. */

import { argmax, type Matrix, type Net } from '@glassnet/core';
import { probabilities } from '@glassnet/core/probabilities';

export type View = 'scores' | 'probabilities' | 'classes';

/** Some rows of it. */
export interface ShownRows {
  readonly view: View;
  /** Scores or probabilities; in the view of classes, they are still the scores. */
  readonly numbers: Matrix;
  /** The columns of the highest scores, from 0. */
  readonly classes: readonly number[];
  /** What the net calls its classes; undefined where it has no names. */
  readonly names: readonly string[] | undefined;
}

/** @throws ArgumentError for probabilities of scores that are none */
export function shownRows(net: Net, scores: Matrix, view: View): ShownRows {
  return {
    view,
    numbers: view === 'probabilities' ? probabilities(net, scores) : scores,
    classes: argmax(scores),
    names: net.metadata.classes,
  };
}
