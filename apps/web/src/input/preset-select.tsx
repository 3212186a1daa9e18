import { useWords } from '../language/language.tsx';
import { useShown, useSurroundings } from '../playground/use-playground.ts';
import { presetNames } from '../subject/presets.ts';
import styles from './inputs.module.css';
import { inputWords } from './words.ts';

/** The presets, and the net that is open where it is none of them. */
export function PresetSelect() {
  const words = useWords(inputWords);
  const { addressBar } = useSurroundings();
  const name = useShown(({ subject }) => subject.name);
  const isPreset = presetNames.some((preset) => preset === name);
  return (
    <select
      className={styles.preset}
      aria-label={words.preset}
      value={isPreset ? name : ''}
      onChange={({ target }) => addressBar.goTo(target.value)}
    >
      {!isPreset && <option value="">{name ?? words.link}</option>}
      {presetNames.map((preset) => (
        <option key={preset} value={preset}>
          {words.presets[preset]}
        </option>
      ))}
    </select>
  );
}
