import type { Net } from '@glassnet/core';
import { withHiddenSize } from '@glassnet/core/edits';
import { useEffect, useMemo, useState } from 'react';
import { presets } from '../subject/presets.ts';

/** The trained spiral with that many hidden neurons; undefined until it has arrived. */
export function useSpiral(hidden: number): { readonly net: Net | undefined; readonly error: unknown } {
  const [trained, setTrained] = useState<Net>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let isAbandoned = false;
    presets.spiral().then(
      ({ net }) => isAbandoned || setTrained(net),
      (reason: unknown) => isAbandoned || setError(reason),
    );
    return () => {
      isAbandoned = true;
    };
  }, []);
  const net = useMemo(() => trained && withHiddenSize(trained, 0, hidden), [trained, hidden]);
  return { net, error };
}
