import { Text } from 'ink';
import type { ReactNode } from 'react';
import { fit } from './fit.ts';
import { footerKeys } from './keys.ts';
import { words } from './words.ts';

/** The keys that work here. */
export function Footer({ width }: { readonly width: number }): ReactNode {
  const hints = footerKeys.map(({ keys, word }) => `${keys} ${words.keys[word]}`);
  return <Text dimColor>{fit(` ${hints.join('  ')}`, width)}</Text>;
}
