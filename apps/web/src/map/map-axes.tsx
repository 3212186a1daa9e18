import { useWords } from '../language/language.tsx';
import type { Inputs } from './follow-map.ts';
import styles from './map-panel.module.css';
import { mapWords } from './words.ts';

interface MapAxesProps {
  readonly count: number;
  readonly inputs: Inputs;
  readonly choose: (inputs: Inputs) => void;
}

/** Which two of many inputs the map runs over; picking one that is taken exchanges the two. */
export function MapAxes({ count, inputs: [across, up], choose }: MapAxesProps) {
  const words = useWords(mapWords);
  const options = Array.from({ length: count }, (_, index) => (
    <option key={`x${index + 1}`} value={index}>
      x{index + 1}
    </option>
  ));
  return (
    <span className={styles.axes}>
      <select
        aria-label={words.across}
        value={across}
        onChange={({ target }) => choose([Number(target.value), Number(target.value) === up ? across : up])}
      >
        {options}
      </select>
      ×
      <select
        aria-label={words.up}
        value={up}
        onChange={({ target }) =>
          choose([Number(target.value) === across ? up : across, Number(target.value)])
        }
      >
        {options}
      </select>
    </span>
  );
}
