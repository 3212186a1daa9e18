/** The sum of one neuron as a formula with its numbers, the part of the line picked in bold. */

import { formatNumber } from '../format-number.ts';
import styles from './learn.module.css';
import type { Lesson } from './lesson.ts';

interface NeuronFigureProps {
  readonly line: number;
  readonly lesson: Lesson;
}

/** Lines 1 and 2 are the products, line 3 is the bias; line 0 is all of it. */
const BIAS_LINE = 3;

export function NeuronFigure({ line, lesson: { columns, neuron } }: NeuronFigureProps) {
  const sum = columns[1]?.[neuron]?.sum;
  if (sum === undefined) return null;
  const isLit = (own: number) => line === 0 || line === own;
  return (
    <div className={styles.formula}>
      <math display="block">
        <mi>z</mi>
        <mo>=</mo>
        {sum.terms.map(({ from, weight }, i) => (
          <mrow key={from.label} data-lit={isLit(i + 1)}>
            {i > 0 && <mo form="infix">+</mo>}
            <Operand value={from.value} />
            <mo>×</mo>
            <Operand value={weight} />
          </mrow>
        ))}
        <mrow data-lit={isLit(BIAS_LINE)}>
          <mo form="infix">+</mo>
          <Operand value={sum.bias} />
        </mrow>
      </math>
      <math display="block">
        <mi>z</mi>
        <mo>=</mo>
        {sum.terms.map(({ from, product }, i) => (
          <mrow key={from.label} data-lit={isLit(i + 1)}>
            {i > 0 && <mo form="infix">+</mo>}
            <Operand value={product} />
          </mrow>
        ))}
        <mrow data-lit={isLit(BIAS_LINE)}>
          <mo form="infix">+</mo>
          <Operand value={sum.bias} />
        </mrow>
        <mo>=</mo>
        <mn>{formatNumber(sum.z, 3)}</mn>
      </math>
    </div>
  );
}

/** A negative number stands in parentheses, so that two signs never meet. */
function Operand({ value }: { readonly value: number }) {
  const number = <mn>{formatNumber(value, 3)}</mn>;
  if (value >= 0) return number;
  return (
    <mrow>
      <mo>(</mo>
      {number}
      <mo>)</mo>
    </mrow>
  );
}
