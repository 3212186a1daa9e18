import { useEffect, useMemo } from 'react';
import { useSurroundings } from '../playground/use-playground.ts';
import { MapRunner } from './map-runner.ts';

/** One for as long as the component is there. */
export function useMapRunner(): MapRunner {
  const { backends } = useSurroundings();
  const runner = useMemo(() => new MapRunner(backends), [backends]);
  useEffect(() => () => runner.close(), [runner]);
  return runner;
}
