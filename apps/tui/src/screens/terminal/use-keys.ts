import { useStdin } from 'ink';
import { useEffect } from 'react';
import type { Press } from '../keys/key-decoder.ts';
import { KeyReader } from './key-reader.ts';

/** Gives the keys of the terminal for as long as the screen stands. */
export function useKeys(onPresses: (presses: readonly Press[]) => void): void {
  const { stdin, setRawMode } = useStdin();
  useEffect(() => {
    const reader = new KeyReader(onPresses);
    const read = (piece: string | Buffer): void => reader.read(piece.toString());
    // In raw mode Ink reads the terminal, as text; its own keys go nowhere.
    setRawMode(true);
    stdin.on('data', read);
    return () => {
      reader.stop();
      stdin.off('data', read);
      setRawMode(false);
    };
  }, [stdin, setRawMode, onPresses]);
}
