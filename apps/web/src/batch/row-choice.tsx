import { useWords } from '../language/language.tsx';
import styles from './batch.module.css';
import { type Filter, type Order, orders } from './shown-rows.ts';
import { batchWords } from './words.ts';

interface RowChoiceProps {
  readonly order: Order;
  readonly chooseOrder: (order: Order) => void;
  /** Undefined where nothing is known to be right or wrong. */
  readonly filter: Filter | undefined;
  readonly chooseFilter: (filter: Filter) => void;
  readonly names: readonly string[];
}

export function RowChoice({ order, chooseOrder, filter, chooseFilter, names }: RowChoiceProps) {
  const words = useWords(batchWords);
  const pair = typeof filter === 'object' ? filter : undefined;
  return (
    <div className={styles.choices}>
      <label>
        {words.order}{' '}
        <select
          value={order}
          onChange={({ target }) => chooseOrder(orders.find((known) => known === target.value) ?? 'file')}
        >
          {orders.map((name) => (
            <option key={name} value={name}>
              {words.orders[name]}
            </option>
          ))}
        </select>
      </label>
      {filter !== undefined && (
        <label>
          {words.only}{' '}
          <select
            value={pair === undefined ? String(filter) : 'pair'}
            onChange={({ target }) => chooseFilter(target.value === 'wrong' ? 'wrong' : 'all')}
          >
            <option value="all">{words.all}</option>
            <option value="wrong">{words.wrong}</option>
            {pair !== undefined && (
              <option value="pair">{words.pair(`${names[pair.truth]}`, `${names[pair.predicted]}`)}</option>
            )}
          </select>
        </label>
      )}
    </div>
  );
}
