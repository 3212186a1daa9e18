/** The call on the page in the languages of its users. */

import { matrix } from '@glassnet/core';
import { type SnippetName, snippets } from '@glassnet/core/snippets';
import { useEffect, useId, useState } from 'react';
import { linkToken } from '../address/net-name.ts';
import { runnerFor } from '../backends.ts';
import { useWords } from '../language/language.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { useShown } from '../playground/use-playground.ts';
import { bundledNameOf } from '../subject/bundled-steps.ts';
import { copyText } from './copy-text.ts';
import styles from './sharing.module.css';
import { sharingWords } from './words.ts';

const names: readonly SnippetName[] = ['numpy', 'pytorch', 'typescript', 'curl', 'glassnet'];

export function CodeSnippets({ file }: { readonly file: string }) {
  const words = useWords(sharingWords);
  const group = useId();
  const net = useShown(({ history }) => history.net);
  const x = useShown((state) => state.x);
  const backend = useShown((state) => runnerFor(state.backend, state.history.net, 1));
  const [picked, setPicked] = useState<SnippetName>('numpy');
  const [token, setToken] = useState<string>();
  const [copied, setCopied] = useState<string>();

  useEffect(() => {
    let isAbandoned = false;
    void linkToken(net).then((made) => isAbandoned || setToken(made));
    return () => {
      isAbandoned = true;
    };
  }, [net]);

  const code = snippets[picked]({
    net,
    x: matrix([x]),
    // What ran on the service runs there on a backend of its choice; elsewhere plain JavaScript does.
    backend: backend === 'server' ? 'js' : backend,
    file,
    token,
    model: bundledNameOf(net.steps),
    service: location.origin,
  });
  return (
    <>
      <div className={styles.languages} role="radiogroup" aria-label={words.code}>
        {names.map((name) => (
          <label key={name}>
            <input type="radio" name={group} checked={name === picked} onChange={() => setPicked(name)} />
            {words.languages[name]}
          </label>
        ))}
      </div>
      <textarea
        className={styles.code}
        readOnly
        rows={12}
        spellCheck={false}
        wrap="off"
        aria-label={words.languages[picked]}
        value={code}
      />
      <PushButton isQuiet press={async () => ((await copyText(code)) ? setCopied(code) : undefined)}>
        {copied === code ? words.copied : words.copy}
      </PushButton>
      {code.includes(`${file}.`) && <p className={styles.help}>{words.codeHelp}</p>}
    </>
  );
}
