import { useCallback } from 'react';
import { formatAddress } from '../address/address.ts';
import { usePlayground } from '../playground/use-playground.ts';

/** Reads a file of rows for the net on the page, and leads to the batch; a file that is none leaves the rows as they were. */
export function useReceiveRows(): (file: File) => Promise<void> {
  const { store, setBatchRows } = usePlayground();
  return useCallback(
    async (file) => {
      const { address, history } = store.getState();
      const { name } = file;
      setBatchRows({ state: 'reading', name });
      location.hash = formatAddress({ screen: 'batch', net: address, x: undefined });
      try {
        const { readOwnRows } = await import('../batch/own-rows.ts');
        setBatchRows({ state: 'own', name, ...(await readOwnRows(file, history.net)) });
      } catch (error) {
        setBatchRows({ state: 'refused', name, error });
      }
    },
    [store, setBatchRows],
  );
}
