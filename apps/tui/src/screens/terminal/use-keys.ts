import { useStdin } from 'ink';
import { useEffect } from 'react';
import { KeyDecoder, type Press } from '../keys/key-decoder.ts';

/** So long the rest of a sequence may be under way on a slow line; longer, an Escape was the key. */
const ESCAPE_MILLISECONDS = 100;

/** Gives the keys as they come, those that came in one piece together. */
export function useKeys(onPresses: (presses: readonly Press[]) => void): void {
  const { stdin, setRawMode } = useStdin();
  useEffect(() => {
    const decoder = new KeyDecoder();
    let timer: NodeJS.Timeout | undefined;
    const give = (presses: readonly Press[]): void => {
      if (presses.length > 0) onPresses(presses);
    };
    const read = (piece: string | Buffer): void => {
      clearTimeout(timer);
      give(decoder.push(piece.toString()));
      if (decoder.isWaiting) timer = setTimeout(() => give(decoder.flush()), ESCAPE_MILLISECONDS);
    };
    // In raw mode Ink reads the terminal, as text; its own keys go nowhere.
    setRawMode(true);
    stdin.on('data', read);
    return () => {
      clearTimeout(timer);
      stdin.off('data', read);
      setRawMode(false);
    };
  }, [stdin, setRawMode, onPresses]);
}
