import type { Comparison } from '@glassnet/core/compare';
import { Text } from 'ink';
import type { ReactNode } from 'react';
import { fit } from './fit.ts';
import type { Results } from './results.ts';
import { words } from './words.ts';

interface ReceiptBarProps {
  readonly results: Results | undefined;
  readonly width: number;
}

const DIGEST_SHOWN = 8;

/** Which backend ran, how long it took, the digest of its scores, and whether the others agree. */
export function ReceiptBar({ results, width }: ReceiptBarProps): ReactNode {
  return <Text>{fit(` ${results === undefined ? words.running : proof(results)}`, width)}</Text>;
}

function proof({ receipt: { backend, milliseconds, digest }, comparison }: Results): string {
  return [
    `${words.backend} ${backend}`,
    words.milliseconds(milliseconds),
    comparison === undefined ? words.checking : verdict(comparison),
    words.digest(digest.slice(0, DIGEST_SHOWN)),
  ].join('  ');
}

function verdict({ receipts, disagreement }: Comparison): string {
  if (disagreement !== undefined) {
    const { col, backends, bits } = disagreement;
    return words.different(col, `${backends[0]} ${bits[0]}`, `${backends[1]} ${bits[1]}`);
  }
  return receipts.length < 2 ? words.alone : words.identical;
}
