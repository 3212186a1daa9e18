/** The layers as blocks, each with the numbers that it keeps. */

import { describeNet } from '@glassnet/core/describe';
import { useWords } from '../language/language.tsx';
import styles from './learn.module.css';
import type { Lesson } from './lesson.ts';
import { learnWords } from './words.ts';

interface BlocksFigureProps {
  readonly line: number;
  readonly lesson: Lesson;
}

/** The lines of the code that are layers. */
const FIRST_LAYER_LINE = 1;
const params = ['W1, b1', '–', 'W2, b2'];

export function BlocksFigure({ line, lesson: { net } }: BlocksFigureProps) {
  const words = useWords(learnWords);
  const { layers, params: all } = describeNet(net);
  const picked = line - FIRST_LAYER_LINE;
  const isWhole = picked < 0 || picked >= layers.length;
  return (
    <>
      <ol className={styles.blocks}>
        {layers.map(({ name, inputs, outputs, params: count }, i) => (
          <li key={`${i} ${name}`} className={styles.block} data-lit={isWhole || i === picked}>
            <strong>{name}</strong>
            <span>
              {inputs} → {outputs}
            </span>
            <span>{params[i]}</span>
            <span>{words.numbers(count)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.total}>
        {words.together}: {words.numbers(all)}
      </p>
    </>
  );
}
