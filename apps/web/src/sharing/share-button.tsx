/** Copies the address, in which the net is by its name or as a whole; says so, or why there is no such address. */

import { useEffect, useState } from 'react';
import header from '../header/header.module.css';
import { useWords } from '../language/language.tsx';
import { useSurroundings } from '../playground/use-playground.ts';
import { isPresetName } from '../subject/presets.ts';
import { copyText } from './copy-text.ts';
import styles from './sharing.module.css';
import { sharingWords } from './words.ts';

type Outcome =
  | { readonly kind: 'copied whole'; readonly length: number }
  | { readonly kind: 'copied' | 'by hand' | 'too large' };

const SHOWN_MILLISECONDS = 6000;

export function ShareButton() {
  const words = useWords(sharingWords);
  const { addressBar, playground } = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome>();

  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function share() {
    const link = await addressBar.shareableLink();
    if (link === undefined) return setOutcome({ kind: 'too large' });
    if (!(await copyText(link))) return setOutcome({ kind: 'by hand' });
    const isWhole = !isPresetName(playground.store.getState().address);
    setOutcome(isWhole ? { kind: 'copied whole', length: link.length } : { kind: 'copied' });
  }
  return (
    <>
      <button type="button" className={header.tool} onClick={share}>
        {words.share}
      </button>
      <p role="status" className={styles.outcome}>
        {outcome?.kind === 'copied' && words.shared}
        {outcome?.kind === 'copied whole' && words.sharedWhole(outcome.length)}
        {outcome?.kind === 'by hand' && words.sharedByHand}
        {outcome?.kind === 'too large' && words.tooLarge}
      </p>
    </>
  );
}
