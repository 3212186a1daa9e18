import type { Neuron } from '@glassnet/core/neurons';
import { useEffect } from 'react';
import { usePlayground } from '../playground/use-playground.ts';

/** Selects the first neuron that became NaN or infinite, once for each: the reader may look elsewhere afterwards. */
export function useSelectBroken(broken: Neuron | undefined): void {
  const { select } = usePlayground();
  const { column, index } = broken ?? {};
  useEffect(() => {
    if (column !== undefined && index !== undefined) select({ column, index });
  }, [column, index, select]);
}
