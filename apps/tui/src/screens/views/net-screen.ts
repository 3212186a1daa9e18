/** Screen 1: the net, and the neuron that is selected in it. Screen 2 is that neuron alone. */

import { beside, type Line } from '../lines/line.ts';
import type { Look } from '../look/look.ts';
import { type Area, netLayout } from '../state/layout.ts';
import type { State } from '../state/state.ts';
import { netPane } from './net-pane.ts';
import { netSentences } from './net-sentences.ts';
import { neuronPane } from './neuron-pane.ts';

export function netScreen(state: State, area: Area, look: Look): Line[] {
  if (!look.glyphs.hasPlots)
    return [...netSentences(state, area.width, look), ...neuronPane(state, area, look)];
  const { net, neuron, isSideBySide } = netLayout(area);
  const [first, second] = [netPane(state, net, look), neuronPane(state, neuron, look)];
  return isSideBySide ? beside(first, second) : [...first, ...second];
}
