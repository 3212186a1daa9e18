import type { Neuron } from '@glassnet/core/neurons';
import { formatDigits } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import { useShown } from '../playground/use-playground.ts';
import styles from './sum-table.module.css';
import { neuronWords } from './words.ts';

/** An input, and what the net makes of it before the first sum, such as scaling. */
export function InputSteps({ neuron: { label, start, layers } }: { readonly neuron: Neuron }) {
  const words = useWords(neuronWords);
  const digits = useShown((state) => state.digits);
  if (layers.length === 0) return <p>{words.isInput(label)}</p>;
  return (
    <>
      <p>{words.isScaled(label)}</p>
      <table className={styles.sum}>
        <tbody>
          <tr>
            <th scope="row">{label}</th>
            <td>{formatDigits(start, digits)}</td>
          </tr>
          {layers.map(({ name, value }, i) => (
            <tr key={`${i} ${name}`}>
              <th scope="row">{name}</th>
              <td>{formatDigits(value, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
