import { Box, Text } from 'ink';
import { memo, type ReactNode } from 'react';
import type { Line, Span } from './lines/line.ts';
import type { TextStyle, Theme } from './look/colors.ts';

interface DrawLinesProps {
  readonly lines: readonly Line[];
  readonly theme: Theme;
}

/** Lines as they are, in the colours of the theme. Each must be as wide as the terminal. */
export function DrawLines({ lines, theme }: DrawLinesProps): ReactNode {
  return (
    <Box flexDirection="column">
      {lines
        .map((line, row) => ({ line, row }))
        .map(({ line, row }) => (
          <DrawLine key={row} line={line} theme={theme} />
        ))}
    </Box>
  );
}

const DrawLine = memo(
  ({ line, theme }: { readonly line: Line; readonly theme: Theme }): ReactNode => (
    <Text wrap="truncate">
      {line
        .map((span, place) => ({ span, place }))
        .map(({ span, place }) => (
          <Text key={place} {...styleOf(span, theme)}>
            {span.text}
          </Text>
        ))}
    </Text>
  ),
);

function styleOf({ role, colors }: Span, { roles, classes }: Theme): TextStyle {
  const style = role === undefined ? {} : roles[role];
  if (colors === undefined || classes.length === 0) return style;
  const colorOf = (index: number): string => classes[index % classes.length] ?? '';
  return {
    ...style,
    ...(colors.ink !== undefined && { color: colorOf(colors.ink) }),
    // A character on a colour of a class is black: all these colours are light enough for it.
    ...(colors.paper !== undefined && { backgroundColor: colorOf(colors.paper) }),
    ...(colors.paper !== undefined && colors.ink === undefined && { color: 'black' }),
  };
}
