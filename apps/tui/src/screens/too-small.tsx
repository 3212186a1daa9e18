import { Text } from 'ink';
import type { ReactNode } from 'react';
import { fit } from './fit.ts';
import type { TerminalSize } from './use-terminal-size.ts';
import { words } from './words.ts';

interface TooSmallProps {
  readonly size: TerminalSize;
  readonly least: TerminalSize;
}

/** What is drawn where the screen itself has no room. */
export function TooSmall({ size, least }: TooSmallProps): ReactNode {
  const lines = [
    words.tooSmall(least.columns, least.rows),
    words.sizeNow(size.columns, size.rows),
    `q ${words.keys.quit}`,
  ];
  return lines.slice(0, size.rows - 1).map((line) => <Text key={line}>{fit(line, size.columns)}</Text>);
}
