import styles from './load-failure.module.css';
import { useMessages } from './messages/language.tsx';
import { PushButton } from './push-button.tsx';

interface LoadFailureProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export function LoadFailure({ error, retry }: LoadFailureProps) {
  const messages = useMessages();
  return (
    <main className={styles.page}>
      <div className={styles.failure} role="alert">
        <h2 className={styles.title}>{messages.loadFailed}</h2>
        <p>{messages.loadFailedHelp}</p>
        <p className={styles.detail} lang="en">
          {String(error)}
        </p>
      </div>
      <PushButton press={retry}>{messages.retry}</PushButton>
    </main>
  );
}
