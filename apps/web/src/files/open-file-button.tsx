import { useRef } from 'react';
import { useWords } from '../language/language.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { useReceiveFiles } from './file-drop.tsx';
import styles from './open-file-button.module.css';
import { filesWords } from './words.ts';

export function OpenFileButton() {
  const words = useWords(filesWords);
  const receive = useReceiveFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.open}>
      <PushButton isQuiet press={() => input.current?.click()}>
        {words.open}
      </PushButton>
      <p className={styles.help}>{words.help}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        onChange={({ target }) => {
          receive([...(target.files ?? [])]);
          // So that the same file can be picked again.
          target.value = '';
        }}
      />
    </div>
  );
}
