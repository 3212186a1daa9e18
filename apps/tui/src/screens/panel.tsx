import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import stringWidth from 'string-width';
import { fit } from './fit.ts';

interface PanelProps {
  readonly title: string;
  readonly width: number;
  readonly children: ReactNode;
}

/** Cells that the frame takes from the width of what is inside: a border and a space on each side. */
export const PANEL_FRAME = 4;

/** A frame with its title in the upper border. */
export function Panel({ title, width, children }: PanelProps): ReactNode {
  const label = fit(title, Math.min(stringWidth(title), width - PANEL_FRAME - 2));
  return (
    <Box flexDirection="column" width={width}>
      <Text>{`┌─ ${label} ${'─'.repeat(width - PANEL_FRAME - 1 - stringWidth(label))}┐`}</Text>
      <Box borderStyle="single" borderTop={false} paddingX={1}>
        {children}
      </Box>
    </Box>
  );
}
