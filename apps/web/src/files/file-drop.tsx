/** Files that are dropped anywhere on the page, or picked with the button: nets are previewed, rows go to the batch. */

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useWords } from '../language/language.tsx';
import styles from './file-drop.module.css';
import { Preview } from './preview.tsx';
import { isRowsFile } from './read-model.ts';
import { useReceiveRows } from './use-receive-rows.ts';
import { filesWords } from './words.ts';

const ReceiveContext = createContext<(files: readonly File[]) => void>(() => undefined);

/** What to do with files of the reader's own. */
export function useReceiveFiles(): (files: readonly File[]) => void {
  return useContext(ReceiveContext);
}

export function FileDrop({ children }: { readonly children: ReactNode }) {
  const words = useWords(filesWords);
  const receiveRows = useReceiveRows();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isOver, setOver] = useState(false);

  const receive = useCallback(
    (received: readonly File[]) => {
      const [first] = received;
      if (received.length === 1 && first !== undefined && isRowsFile(first)) void receiveRows(first);
      else setFiles(received);
    },
    [receiveRows],
  );

  useEffect(() => {
    const abort = new AbortController();
    const listen = { signal: abort.signal };
    addEventListener(
      'dragover',
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      listen,
    );
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      listen,
    );
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        receive([...(event.dataTransfer?.files ?? [])]);
      },
      listen,
    );
    return () => abort.abort();
  }, [receive]);

  return (
    <ReceiveContext value={receive}>
      {children}
      {isOver && <p className={styles.target}>{words.dropHere}</p>}
      {files.length > 0 && <Preview key={files[0]?.name} files={files} close={() => setFiles([])} />}
    </ReceiveContext>
  );
}
