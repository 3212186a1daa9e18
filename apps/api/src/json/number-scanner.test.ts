import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberScanner } from './number-scanner.ts';

const anything = { lowest: Number.NEGATIVE_INFINITY, highest: Number.POSITIVE_INFINITY, isWhole: false };
const scan = (text: string) => new NumberScanner(new TextEncoder().encode(text), 0);

/** What JSON.parse makes of the text, or undefined when it is not one number. */
function parsed(text: string): number | undefined {
  if (/\s/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The number, when it is all there is. */
function whole(scanner: NumberScanner, text: string, number: number | undefined): number | undefined {
  return scanner.position === text.length ? number : undefined;
}

/** Alone, and as one of many: where it is plain there are two ways to read it. */
function expectAgreement(text: string): void {
  const expected = parsed(text);
  const exact = scan(text);
  expect([text, whole(exact, text, exact.exact())]).toEqual([text, expected]);
  for (const behind of [',', ']', ' ,', 'e']) {
    const target = new Float32Array(2);
    const scanner = scan(text + behind);
    const count = scanner.fill(target, 0, Number.POSITIVE_INFINITY, anything);
    if (count === 0) continue;
    const end = text.length + Number(behind === ',');
    expect([text, count, target[0]]).toEqual([text, 1, Math.fround(expected ?? Number.NaN)]);
    expect([behind, scanner.position, scanner.endsList]).toEqual([behind, end, behind === ']']);
  }
}

const digits = fc.array(fc.constantFrom(...'0123456789'), { maxLength: 30 }).map((list) => list.join(''));
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    digits,
    fc.constantFrom('', '.'),
    digits,
    fc.constantFrom('', 'e', 'E-', 'e+'),
    digits,
  )
  .map((parts) => parts.join(''));

/** Halfway between two neighbours of float32: the hardest decimals there are. */
const tie = fc.float({ noNaN: true, noDefaultInfinity: true }).chain((number) => {
  const above = nextFloat(number);
  return fc.constantFrom(number, (number + above) / 2, number + (above - number) / 2 ** 29);
});

function nextFloat(number: number): number {
  const bits = new Int32Array(new Float32Array([number]).buffer);
  bits[0] = (bits[0] ?? 0) + 1;
  const next = new Float32Array(bits.buffer)[0] ?? 0;
  return Number.isFinite(next) ? next : number;
}

describe('a number scanner', () => {
  it('takes and refuses what JSON.parse does, with the same double, and the same float32', () => {
    fc.assert(fc.property(decimal, expectAgreement), { numRuns: 5000 });
  });

  it('agrees with JSON.parse on what machines print', () => {
    const printed = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.float({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.double({ min: -1, max: 1, noNaN: true }).map((number) => number.toFixed(20)),
      fc.maxSafeInteger().map(String),
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
    );
    fc.assert(fc.property(printed, expectAgreement), { numRuns: 5000 });
  });

  it('agrees where two float32 are equally near', () => {
    const texts = tie.chain((number) =>
      fc.constantFrom(String(number), number.toFixed(20), number.toPrecision(21), number.toExponential(25)),
    );
    fc.assert(fc.property(texts, expectAgreement), { numRuns: 5000 });
  });

  it.each([
    '0',
    '-0',
    '0.0',
    '-0.000',
    '0e5',
    '00',
    '-00',
    '01',
    '1.',
    '.5',
    '-',
    '+1',
    '-.5',
    '1e',
    '1e+',
    '1.e5',
    '0x10',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e400',
    '-1e400',
    '1e-400',
    '4.9e-324',
    '2e-324',
    '3.4028235677973362e38',
    '1_0',
    '340282356779733661637539395458142568447',
    '340282356779733661637539395458142568448',
    '0.00000000000000000000000000000000000000000001',
    '7.006492321624085e-46',
    '7.0064923216240854e-46',
    `1${'0'.repeat(400)}`,
    `0.${'0'.repeat(400)}1`,
    `0.1${'0'.repeat(400)}`,
    `1${'0'.repeat(30)}e-30`,
  ])('agrees on %s', expectAgreement);

  it('reads plain numbers many at a time', () => {
    const text = '12,-0.5, 7,\n0.1234567890123456789,-0,3]';
    const target = new Float32Array(9);
    const scanner = scan(text);
    expect(scanner.fill(target, 1, text.length, anything)).toBe(7);
    expect(target).toEqual(Float32Array.of(0, 12, -0.5, 7, 0.12345679, -0, 3, 0, 0));
    expect([scanner.endsList, scanner.position]).toEqual([true, text.length - 1]);
  });

  it.each([
    ['1,1e5,2,', 1, 2],
    ['1,x', 1, 2],
    ['1,,2,', 1, 2],
    ['1,[2', 1, 2],
    ['1,]', 1, 2],
    ['1,2', 1, 2],
    ['1,02,', 1, 2],
    ['1,2.,', 1, 2],
    ['1,123456789012345678901234567890,', 1, 2],
    ['1,0.12345678901234567890123,', 1, 2],
  ])('leaves %s at what is not plain', (text, count, position) => {
    const scanner = scan(text);
    expect(scanner.fill(new Float32Array(9), 0, text.length, anything)).toBe(count);
    expect([scanner.position, scanner.endsList]).toEqual([position, false]);
  });

  it('stops at a pause, without room, and at what is out of range', () => {
    const bytes = { lowest: -128, highest: 127, isWhole: true };
    const stop = (text: string, pause: number, room: number, range = bytes) => {
      const scanner = scan(text);
      return [scanner.fill(new Float32Array(room), 0, pause, range), scanner.position];
    };
    expect(stop('1,2,3,4,', 4, 9)).toEqual([2, 4]);
    expect(stop('1,2,3,4,', 9, 3)).toEqual([3, 6]);
    expect(stop('1,128,3,', 9, 9)).toEqual([1, 2]);
    expect(stop('1,-129,3,', 9, 9)).toEqual([1, 2]);
    expect(stop('1,0.5,3,', 9, 9)).toEqual([1, 2]);
    expect(stop('1,2.0,3,', 9, 9)).toEqual([1, 2]);
    expect(stop('1,1234567890123456,', 99, 9, { ...bytes, highest: 2 ** 63 })).toEqual([1, 2]);
  });

  it('goes behind a word only when it is there', () => {
    const scanner = scan('true,tru');
    expect([scanner.skip('false'), scanner.skip('true'), scanner.position]).toEqual([false, true, 4]);
    expect([scanner.skip(','), scanner.skip('true'), scanner.position]).toEqual([true, false, 5]);
  });
});
