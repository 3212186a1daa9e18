/** The sum behind a neuron, a line for each product. */

import type { Neuron } from '@glassnet/core/neurons';
import { formatNumber, formatSigned } from '../format-number.ts';
import { useMessages } from '../messages/language.tsx';
import styles from './neuron-sum.module.css';

const DIGITS = 3;

export function NeuronSum({ neuron: { label, value, sum } }: { readonly neuron: Neuron }) {
  const messages = useMessages();
  if (sum === undefined) return <p className={styles.sum}>{messages.isInput(label)}</p>;
  return (
    <div className={styles.sum}>
      <table className={styles.terms} data-number>
        <colgroup>
          <col className={styles.from} />
          <col />
          <col className={styles.weight} />
          <col />
        </colgroup>
        <tbody>
          {sum.terms.map(({ from, weight, product }) => (
            <tr key={from.label}>
              <th scope="row">{from.label}</th>
              <td>{formatNumber(from.value, DIGITS)}</td>
              <td>× {formatNumber(weight, DIGITS)} =</td>
              <td>{formatSigned(product, DIGITS)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={3}>
              {messages.bias}
            </th>
            <td>{formatSigned(sum.bias, DIGITS)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {sum.activation === undefined ? label : 'z'}
            </th>
            <td>{formatNumber(sum.z, DIGITS)}</td>
          </tr>
          {sum.activation !== undefined && (
            <tr>
              <th scope="row" colSpan={3}>
                {label} = {sum.activation.toLowerCase()}(z)
              </th>
              <td>{formatNumber(value, DIGITS)}</td>
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}
