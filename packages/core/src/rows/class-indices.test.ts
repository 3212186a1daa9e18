import { describe, expect, it } from 'vitest';
import { Identity, Net, TwoLayerNet } from '../index.ts';
import { classIndices } from './class-indices.ts';

const { layers } = new TwoLayerNet(2, 4, 3);

function indices(texts: readonly string[], net: Net): number[] {
  return [...classIndices({ column: '"kind"', texts }, net)];
}

describe('classIndices', () => {
  it('knows classes by their names, then by their numbers', () => {
    const named = new Net(layers, { classes: ['cat', 'owl', 'dog'] });
    expect(indices(['dog', 'cat', '1', '2.0'], named)).toEqual([2, 0, 1, 2]);
    expect(indices(['2', '0.0', '1'], new Net(layers))).toEqual([2, 0, 1]);
    expect(indices(['12'], new Net([new Identity()]))).toEqual([12]);
  });

  it('knows numbers that are names only as these', () => {
    const numbered = new Net(layers, { classes: ['1', '2.0', '3'] });
    expect(indices(['1', '2', '3.0', '2.0'], numbered)).toEqual([0, 1, 2, 1]);
    expect(() => indices(['1', '0'], numbered)).toThrow('row 1: "0" is no class of this net');
    const oneNumber = new Net(layers, { classes: ['cat', '7', 'dog'] });
    expect(() => indices(['1'], oneNumber)).toThrow('row 0: "1" is no class of this net');
  });

  it.each(['3', '-1', '0.5', '', 'cow', 'nan', '0x1'])('refuses "%s" and says what there is', (text) => {
    const named = new Net(layers, { classes: ['cat', 'owl', 'dog'] });
    expect(() => indices(['cat', text], named)).toThrow(`row 1: "${text}" is no class of this net`);
    expect(() => indices(['cat', text], named)).toThrow('cat, owl, dog (class column "kind")');
    expect(() => indices([text], new Net(layers))).toThrow('0 to 2');
  });
});
