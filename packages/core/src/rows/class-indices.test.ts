import { describe, expect, it } from 'vitest';
import { Identity, Net, TwoLayerNet } from '../index.ts';
import { classIndices } from './class-indices.ts';

const { layers } = new TwoLayerNet(2, 4, 3);
const named = new Net(layers, { classes: ['cat', '7', 'dog'] });

describe('classIndices', () => {
  it('knows classes by their names, then by their numbers', () => {
    expect([...classIndices(['dog', 'cat', '7', '7.0', '1'], named)]).toEqual([2, 0, 1, 1, 1]);
    expect([...classIndices(['2', '0.0', '1'], new Net(layers))]).toEqual([2, 0, 1]);
    expect([...classIndices(['12'], new Net([new Identity()]))]).toEqual([12]);
  });

  it.each(['3', '-1', '0.5', '', 'cow', 'nan'])('refuses "%s" and says what there is', (text) => {
    expect(() => classIndices(['cat', text], named)).toThrow(`row 1: "${text}" is no class of this net`);
    expect(() => classIndices(['cat', text], named)).toThrow('cat, 7, dog');
    expect(() => classIndices([text], new Net(layers))).toThrow('0 to 2');
  });
});
