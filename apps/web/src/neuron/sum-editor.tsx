/** The number of a sum that is picked, a weight or the bias, on a slider. */

import type { Neuron, Sum } from '@glassnet/core/neurons';
import { useState } from 'react';
import { useWords } from '../language/language.tsx';
import type { SumPart } from '../playground/state.ts';
import { usePlayground, useShown } from '../playground/use-playground.ts';
import { NumberSlider } from '../slider/number-slider.tsx';
import { sumNumber, withSumNumber } from './sum-number.ts';
import { neuronWords } from './words.ts';

/** How far the slider goes at least, on both sides of 0. */
const LEAST_REACH = 3;

interface SumEditorProps {
  readonly neuron: Neuron;
  readonly sum: Sum;
  readonly part: SumPart;
}

export function SumEditor({ neuron, sum, part }: SumEditorProps) {
  const words = useWords(neuronWords);
  const { edit, store } = usePlayground();
  const value = useShown(({ history }) => sumNumber(history.net, neuron, part));
  // From the number as it was when it was picked: the slider stays while the number moves.
  const [reach] = useState(() => (Number.isFinite(value) ? Math.ceil(2 * Math.abs(value)) : 0));
  const range = Math.max(LEAST_REACH, reach);
  const from = part === 'bias' ? words.bias : sum.terms[part]?.from.label;
  const name = `${from} → ${neuron.label}`;

  function change(next: number) {
    const { net } = store.getState().history;
    edit(withSumNumber(net, neuron, part, next), `${neuron.label} ${part}`);
  }
  return (
    <NumberSlider
      label={name}
      fieldLabel={`${name}, ${words.number}`}
      value={value}
      range={[-range, range]}
      change={change}
    />
  );
}
