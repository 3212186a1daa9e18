import type { Column } from '@glassnet/core/neurons';
import { useWords } from '../language/language.tsx';
import { Panel } from '../panel/panel.tsx';
import { useShown } from '../playground/use-playground.ts';
import { ScoresTable } from './scores-table.tsx';
import { scoresWords } from './words.ts';

export function Scores({ scores }: { readonly scores: Column }) {
  const words = useWords(scoresWords);
  const net = useShown(({ prediction }) => prediction.net);
  return (
    <Panel area="scores" title={words.scores}>
      <ScoresTable net={net} scores={scores} />
    </Panel>
  );
}
