/** What may lie over a screen and take the keys. */

import type { TextField } from './text-field.ts';

export type Question =
  /** A new value for the number that is selected. */
  | { readonly about: 'value'; readonly name: string; readonly now: number }
  | { readonly about: 'open' | 'rows' | 'save' | 'export' | 'find' };

export type Dialog =
  | { readonly kind: 'help'; readonly top: number }
  | { readonly kind: 'presets'; readonly cursor: number }
  | { readonly kind: 'backends'; readonly cursor: number }
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'palette'; readonly field: TextField; readonly cursor: number }
  | { readonly kind: 'question'; readonly question: Question; readonly field: TextField };
