/** What axe has against the page as it stands. */

import axe from 'axe-core';
import { applyTheme, type Theme } from '../theme.ts';

const themes: readonly Theme[] = ['light', 'dark'];

/** In each theme; none of them is a rule that is broken. */
export async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    applyTheme(theme);
    const results = await axe.run(document.body, { resultTypes: ['violations'] });
    for (const { id, nodes } of results.violations) {
      found.push(
        ...nodes.map(({ target, failureSummary }) => `${theme} ${id}: ${target.join(' ')} ${failureSummary}`),
      );
    }
  }
  return found;
}
