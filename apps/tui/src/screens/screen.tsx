import { matrix, type Net } from '@glassnet/core';
import { describeNet } from '@glassnet/core/describe';
import { Box, Text, useApp, useInput } from 'ink';
import { type ReactNode, useReducer } from 'react';
import type { Backends } from '../backends.ts';
import { exitCodes } from '../exit-code.ts';
import { printable } from '../printable.ts';
import { columnsOf } from './columns.ts';
import { fit } from './fit.ts';
import { Footer } from './footer.tsx';
import { actionsOf } from './keys.ts';
import { NetPanel } from './net-panel.tsx';
import { ReceiptBar } from './receipt-bar.tsx';
import { reduce, type ScreenState } from './state.ts';
import { TooSmall } from './too-small.tsx';
import { useResults } from './use-results.ts';
import { useTerminalSize } from './use-terminal-size.ts';
import { words } from './words.ts';

interface ScreenProps {
  readonly model: string;
  readonly net: Net;
  readonly start: ScreenState;
  readonly backends: Backends;
}

const LEAST = { columns: 52, rows: 12 };
/** Title, receipt, the panel's borders and headings, notice, footer, and the line below the frame, which stays free. */
const LINES_BESIDE_NEURONS = 8;

/** The net, the input and the scores; leaves with 0 or, for Ctrl-C, 130. */
export function Screen({ model, net, start, backends }: ScreenProps): ReactNode {
  const { exit } = useApp();
  const size = useTerminalSize();
  const [state, dispatch] = useReducer(reduce, start);
  const { results, error } = useResults(net, state, backends);
  useInput((input, key) => {
    for (const action of actionsOf(input, key)) {
      if (action === 'quit') exit(exitCodes.done);
      else if (action === 'interrupt') exit(exitCodes.interrupted);
      else dispatch(action);
    }
  });
  if (size.columns < LEAST.columns || size.rows < LEAST.rows) return <TooSmall size={size} least={LEAST} />;
  const width = size.columns;
  // The very first frame shows what js makes of the input, at once; every later one what the chosen backend made.
  const trace = results?.trace ?? net.trace(matrix([state.x]));
  return (
    <Box flexDirection="column">
      <Text bold>{fit(` ${words.title} ${describeNet(net).title}  ${printable(model)}`, width)}</Text>
      <ReceiptBar results={results} width={width} />
      <NetPanel
        columns={columnsOf(net, state.x, state.selected, trace)}
        width={width}
        room={size.rows - LINES_BESIDE_NEURONS}
      />
      <Text>{fit(` ${noticeOf(state, error)}`, width)}</Text>
      <Footer width={width} />
    </Box>
  );
}

function noticeOf({ skipped }: ScreenState, error: string | undefined): string {
  if (error !== undefined) return words.failed(error);
  return skipped.map(({ name, reason }) => words.cannotRun(name, reason)).join('; ');
}
