import { lazy, Suspense, useState } from 'react';
import header from '../header/header.module.css';
import { useWords } from '../language/language.tsx';
import { sharingWords } from './words.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));

export function ExportButton() {
  const words = useWords(sharingWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={header.tool} onClick={() => setOpen(true)}>
        {words.export}
      </button>
      <Suspense>{isOpen && <ExportDialog close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
