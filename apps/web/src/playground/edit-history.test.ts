import { Net } from '@glassnet/core';
import { expect, test } from 'vitest';
import { edited, redone, undone, unedited } from './edit-history.ts';

const [a, b, c] = [new Net([]), new Net([]), new Net([])];

test('each edit is undone and redone by itself', () => {
  const twice = edited(edited(unedited(a), b), c);
  expect(undone(twice).net).toBe(b);
  expect(undone(undone(twice)).net).toBe(a);
  expect(redone(redone(undone(undone(twice)))).net).toBe(c);
});

test('edits about the same thing in a row are one; about another, or after an undo, they are not', () => {
  const dragged = edited(edited(unedited(a), b, 'h2 0'), c, 'h2 0');
  expect(undone(dragged).net).toBe(a);
  expect(undone(edited(edited(unedited(a), b, 'h2 0'), c, 'h2 bias')).net).toBe(b);
  expect(undone(edited(undone(edited(unedited(a), b, 'h2 0')), c, 'h2 0')).net).toBe(a);
});

test('a new edit forgets what was undone; where there is nothing, nothing happens', () => {
  const branched = edited(undone(edited(unedited(a), b)), c);
  expect(redone(branched).net).toBe(c);
  expect(undone(unedited(a)).net).toBe(a);
});

test('only so many steps are kept', () => {
  let history = unedited(a);
  for (let i = 0; i < 500; i++) history = edited(history, new Net([]));
  expect(history.before).toHaveLength(200);
});
