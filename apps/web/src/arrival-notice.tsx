/** Another net on its way, or what kept it from arriving; the one before it stays on the page. */

import { ForgottenNetError } from './address/net-name.ts';
import styles from './arrival-notice.module.css';
import { useWords } from './language/language.tsx';
import { PushButton } from './panel/push-button.tsx';
import type { Arrival } from './playground/state.ts';
import { usePlayground, useShown, useSurroundings } from './playground/use-playground.ts';
import { pageWords } from './words.ts';

const SHOWN_NAME = 24;

export function ArrivalNotice() {
  const words = useWords(pageWords);
  const arrival = useShown((state) => state.arrival);
  if (arrival.state === 'here') return null;
  if (arrival.state === 'failed') return <Failure {...arrival} />;
  return (
    <p role="status" className={styles.loading}>
      {words.loading(shortName(arrival.name))}
    </p>
  );
}

function Failure({ name, error }: Extract<Arrival, { state: 'failed' }>) {
  const words = useWords(pageWords);
  const playground = usePlayground();
  const { addressBar } = useSurroundings();
  const isForgotten = error instanceof ForgottenNetError;
  return (
    <div role="alert" className={styles.failure}>
      <div>
        <p className={styles.what}>{words.failed(shortName(name))}</p>
        <p>{isForgotten ? words.forgotten : words.failedHelp}</p>
        {!isForgotten && (
          <p className={styles.detail} lang="en">
            {String(error)}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {!isForgotten && <PushButton press={() => addressBar.goTo(name)}>{words.retry}</PushButton>}
        <PushButton isQuiet press={() => playground.arrive({ state: 'here' })}>
          {words.close}
        </PushButton>
      </div>
    </div>
  );
}

/** A link token is longer than anyone reads. */
function shortName(name: string): string {
  return name.length <= SHOWN_NAME ? name : `${name.slice(0, SHOWN_NAME)}…`;
}
