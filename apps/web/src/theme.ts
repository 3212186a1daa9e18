/** Light, dark, or as the system has it: kept for the next visit. */

import { keep, recall } from './stored.ts';

export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

export function chosenTheme(): Theme {
  const stored = recall('theme');
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** tokens.css reads it from the root element. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  keep('theme', theme);
}
