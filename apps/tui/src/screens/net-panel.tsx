import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { type ColumnLine, columnLines } from './column-lines.ts';
import type { Column } from './columns.ts';
import { PANEL_FRAME, Panel } from './panel.tsx';
import { words } from './words.ts';

interface NetPanelProps {
  readonly columns: readonly Column[];
  readonly width: number;
  /** Lines for the neurons of a column. */
  readonly room: number;
}

const NARROWEST_COLUMN = 13;
/** What the scores need beyond that, for the mark of the highest. */
const MARK = 6;

/** The net as columns of neurons, from the input on the left to the scores on the right. */
export function NetPanel({ columns, width, room }: NetPanelProps): ReactNode {
  const inner = width - PANEL_FRAME;
  const shown = withoutMiddle(columns, Math.floor((inner - MARK) / NARROWEST_COLUMN));
  const title =
    shown.length < columns.length
      ? `${words.net}, ${words.columnsShown(shown.length, columns.length)}`
      : words.net;
  const narrow = Math.floor((inner - MARK) / shown.length);
  const wide = inner - narrow * (shown.length - 1);
  return (
    <Panel title={title} width={width}>
      {shown.map((column, i) => (
        <ColumnView
          key={column.heading}
          column={column}
          width={i < shown.length - 1 ? narrow : wide}
          room={room}
        />
      ))}
    </Panel>
  );
}

interface ColumnViewProps {
  readonly column: Column;
  readonly width: number;
  readonly room: number;
}

function ColumnView({ column, width, room }: ColumnViewProps): ReactNode {
  return (
    <Box flexDirection="column" flexShrink={0} width={width}>
      {columnLines(column, width, room).map((line) => (
        <Line key={line.text} {...line} />
      ))}
    </Box>
  );
}

function Line({ text, mark }: ColumnLine): ReactNode {
  return (
    <Text bold={mark === 'highest'} inverse={mark === 'selected'}>
      {text}
    </Text>
  );
}

/** The input, the scores, and as many of the first hidden layers as there is room for. */
function withoutMiddle(columns: readonly Column[], most: number): readonly Column[] {
  return columns.length <= most ? columns : [...columns.slice(0, most - 1), ...columns.slice(-1)];
}
