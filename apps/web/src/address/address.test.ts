import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, parseAddress, screens } from './address.ts';

test('what is written is what is read', () => {
  const addresses = fc.record({
    screen: fc.constantFrom(...screens),
    net: fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/),
    x: fc.option(
      fc.array(
        fc.float({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
        { minLength: 1 },
      ),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(addresses, (address) => {
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});

test.each([
  ['', { screen: 'play', net: undefined, x: undefined }],
  ['#', { screen: 'play', net: undefined, x: undefined }],
  ['#/race', { screen: 'race', net: undefined, x: undefined }],
  ['#race/spiral', { screen: 'race', net: 'spiral', x: undefined }],
  ['#/nowhere/spiral', { screen: 'play', net: 'spiral', x: undefined }],
  ['#/play/seed?x=1,,2', { screen: 'play', net: 'seed', x: undefined }],
  ['#/play/seed?x=1e39', { screen: 'play', net: 'seed', x: undefined }],
  ['#/play/seed?y=1', { screen: 'play', net: 'seed', x: undefined }],
])('%s is understood as far as it goes', (fragment, address) => {
  expect(parseAddress(fragment)).toEqual(address);
});
