import { useEffect } from 'react';
import { usePlayground } from '../playground/use-playground.ts';

/** Ctrl+Z and Ctrl+Shift+Z (with Command on a Mac), but in a field, where they belong to what is typed. */
export function useUndoKeys(): void {
  const { undo, redo } = usePlayground();
  useEffect(() => {
    function hear(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    }
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [undo, redo]);
}

function isTyping({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'range' && target.type !== 'radio';
  return target instanceof HTMLTextAreaElement;
}
