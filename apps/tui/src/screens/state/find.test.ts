import { describe, expect, test } from 'vitest';
import { digits, played, started } from '../../testing/played.ts';

describe('find', () => {
  test.each([
    ['/s3\r', { column: 2, index: 2 }],
    ['/x1\r', { column: 0, index: 0 }],
    ['/H4\r', { column: 1, index: 3 }],
  ])('%j selects the neuron of that name', (keys, place) => {
    expect(played(started(), keys).place).toEqual(place);
  });

  test('a class selects its score', () => {
    expect(played(started(digits(1)), '/7\r').place).toEqual({ column: 2, index: 7 });
  });

  test('what is not there is told', () => {
    expect(played(started(), '/h9\r')).toMatchObject({
      place: { column: 1, index: 1 },
      notice: { text: 'nothing here is called "h9"', isWarning: true },
    });
  });
});
