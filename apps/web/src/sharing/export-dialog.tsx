/** The net to take along: as a file, as a picture, as code. */

import { describeNet } from '@glassnet/core/describe';
import { useState } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { useWords } from '../language/language.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { useShown } from '../playground/use-playground.ts';
import { CodeSnippets } from './code-snippets.tsx';
import { drawnNet, pngOf, svgOf } from './drawing.ts';
import { fileName, netFormatNames, netFormats } from './net-files.ts';
import { saveFile } from './save-file.ts';
import styles from './sharing.module.css';
import { sharingWords } from './words.ts';

export function ExportDialog({ close }: { readonly close: () => void }) {
  const words = useWords(sharingWords);
  const net = useShown(({ history }) => history.net);
  const name = useShown(({ subject }) => subject.name);
  const [failure, setFailure] = useState<{ readonly what: string; readonly error: unknown }>();
  const { title } = describeNet(net);
  const file = fileName(name, title);
  const drawing = drawnNet();

  async function save(what: string, make: () => Promise<BlobPart>) {
    try {
      saveFile(await make(), `${file}.${what}`);
      setFailure(undefined);
    } catch (error) {
      setFailure({ what, error });
    }
  }
  return (
    <Dialog title={words.exportTitle(title)} close={close}>
      <h3 className={styles.heading}>{words.files}</h3>
      <div className={styles.buttons}>
        {netFormatNames.map((format) => (
          <PushButton key={format} isQuiet press={() => save(format, () => netFormats[format](net))}>
            .{format}
          </PushButton>
        ))}
      </div>
      {drawing !== undefined && (
        <>
          <h3 className={styles.heading}>{words.drawing}</h3>
          <div className={styles.buttons}>
            <PushButton isQuiet press={() => save('svg', async () => svgOf(drawing))}>
              .svg
            </PushButton>
            <PushButton isQuiet press={() => save('png', () => pngOf(drawing))}>
              .png
            </PushButton>
          </div>
        </>
      )}
      {failure !== undefined && (
        <p role="alert" className={styles.error}>
          {words.failed(failure.what)}{' '}
          <span lang="en">
            {failure.error instanceof Error ? failure.error.message : String(failure.error)}
          </span>
        </p>
      )}
      <h3 className={styles.heading}>{words.code}</h3>
      <CodeSnippets file={file} />
    </Dialog>
  );
}
