/** The keys: which press means what, for the screen and for the footer that explains them. */

import type { Key } from 'ink';
import type { words } from './words.ts';

export type KeyAction =
  | 'previous-input'
  | 'next-input'
  | 'decrease'
  | 'increase'
  | 'next-backend'
  | 'quit'
  | 'interrupt';

const actions: Readonly<Record<string, KeyAction>> = {
  up: 'previous-input',
  k: 'previous-input',
  'shift+tab': 'previous-input',
  down: 'next-input',
  j: 'next-input',
  tab: 'next-input',
  left: 'decrease',
  h: 'decrease',
  '-': 'decrease',
  right: 'increase',
  l: 'increase',
  '+': 'increase',
  '=': 'increase',
  b: 'next-backend',
  q: 'quit',
  escape: 'quit',
  'ctrl+c': 'interrupt',
};

/** What the footer says, the most needed first. */
export const footerKeys: readonly { readonly keys: string; readonly word: keyof typeof words.keys }[] = [
  { keys: 'b', word: 'backend' },
  { keys: 'q', word: 'quit' },
  { keys: 'up/down', word: 'input' },
  { keys: 'left/right', word: 'value' },
];

/**
 * The actions of one event of Ink. Keys that were pressed quickly arrive in one event, `jj`, and are taken one by
 * one; an escape sequence is always an event of its own.
 */
export function actionsOf(input: string, key: Key): KeyAction[] {
  return pressedKeys(input, key).flatMap((name) => {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    return action === undefined ? [] : [action];
  });
}

function pressedKeys(input: string, key: Key): string[] {
  if (key.upArrow) return ['up'];
  if (key.downArrow) return ['down'];
  if (key.leftArrow) return ['left'];
  if (key.rightArrow) return ['right'];
  if (key.tab) return [key.shift ? 'shift+tab' : 'tab'];
  if (key.escape) return ['escape'];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta) return [];
  return Array.from(input, nameOf);
}

function nameOf(character: string): string {
  if (character === '\t') return 'tab';
  return character === '\x03' ? 'ctrl+c' : character;
}
