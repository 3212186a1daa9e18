/** What is in a file, before it takes the place of the net on the page; or why it cannot. */

import { activationLayerNames } from '@glassnet/core/layers';
import { useEffect, useState } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { useWords } from '../language/language.tsx';
import { PushButton } from '../panel/push-button.tsx';
import { useSurroundings } from '../playground/use-playground.ts';
import { subjectOf } from '../subject/subject.ts';
import { NetSummary } from './net-summary.tsx';
import styles from './preview.module.css';
import { type Activations, type ModelReading, modelFile, readModel } from './read-model.ts';
import { filesWords } from './words.ts';

interface PreviewProps {
  readonly files: readonly File[];
  readonly close: () => void;
}

const unknown: Activations = { activation: undefined, outputActivation: undefined };

export function Preview({ files, close }: PreviewProps) {
  const words = useWords(filesWords);
  const { addressBar } = useSurroundings();
  const [activations, setActivations] = useState(unknown);
  const [needsActivation, setNeedsActivation] = useState(false);
  const [reading, setReading] = useState<ModelReading>({ state: 'reading' });
  const name = modelFile(files)?.name ?? '';

  useEffect(() => {
    let isAbandoned = false;
    void readModel(files, activations).then((result) => {
      if (isAbandoned) return;
      setReading(result);
      if (result.state === 'incomplete') setNeedsActivation(true);
    });
    return () => {
      isAbandoned = true;
    };
  }, [files, activations]);

  function open() {
    if (reading.state !== 'ready') return;
    void addressBar.open(subjectOf(reading.net, name));
    close();
  }

  const isRefused = reading.state === 'refused';
  return (
    <Dialog title={isRefused ? words.refused(name) : words.question(name)} close={close}>
      {reading.state === 'reading' && <p role="status">{words.reading(name)}</p>}
      {reading.state === 'refused' && (
        <p role="alert" className={styles.refusal} lang="en">
          {reading.error instanceof Error ? reading.error.message : String(reading.error)}
        </p>
      )}
      {needsActivation && <ActivationChoice activations={activations} choose={setActivations} />}
      {reading.state === 'ready' && <NetSummary net={reading.net} />}
      {isRefused && <p className={styles.stays}>{words.stays}</p>}
      <div className={styles.buttons}>
        {!isRefused && (
          <PushButton isIdle={reading.state !== 'ready'} press={open}>
            {words.replace}
          </PushButton>
        )}
        <PushButton isQuiet press={close}>
          {words.keep}
        </PushButton>
      </div>
    </Dialog>
  );
}

interface ActivationChoiceProps {
  readonly activations: Activations;
  readonly choose: (activations: Activations) => void;
}

function ActivationChoice({ activations, choose }: ActivationChoiceProps) {
  const words = useWords(filesWords);
  const { activation = '', outputActivation = '' } = activations;
  const options = activationLayerNames.map((name) => (
    <option key={name} value={name}>
      {name}
    </option>
  ));
  return (
    <div className={styles.choice}>
      <p>{words.needsActivation}</p>
      <label>
        {words.activation}
        <select
          value={activation}
          onChange={({ target }) => choose({ ...activations, activation: target.value || undefined })}
        >
          <option value="">{words.choose}</option>
          {options}
        </select>
      </label>
      <label>
        {words.outputActivation}
        <select
          value={outputActivation}
          onChange={({ target }) => choose({ ...activations, outputActivation: target.value || undefined })}
        >
          <option value="">{words.none}</option>
          {options}
        </select>
      </label>
    </div>
  );
}
