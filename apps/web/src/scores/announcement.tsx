/** Says the scores to a screen reader, once the input has come to rest. */

import type { Column } from '@glassnet/core/neurons';
import { useEffect, useState } from 'react';
import { formatNumber } from '../format-number.ts';
import { useWords } from '../language/language.tsx';
import styles from './announcement.module.css';
import { winnerOf } from './winner.ts';
import { scoresWords } from './words.ts';

const REST_MILLISECONDS = 700;
/** Nobody listens to more. */
const MOST_TOLD = 12;

export function Announcement({ scores }: { readonly scores: Column }) {
  const words = useWords(scoresWords);
  const listed = scores
    .slice(0, MOST_TOLD)
    .map(({ label, value }) => `${label} ${formatNumber(value, 2)}`)
    .join(', ');
  const sentence = words.announce(listed, winnerOf(scores)?.label);
  return (
    <p role="status" className={styles.spoken}>
      {useRested(sentence)}
    </p>
  );
}

/** The text as it was when it last stayed the same for a while; empty until it first changes. */
function useRested(text: string): string {
  const [first] = useState(text);
  const [rested, setRested] = useState('');
  useEffect(() => {
    if (text === first) return;
    const timer = setTimeout(() => setRested(text), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text, first]);
  return rested;
}
