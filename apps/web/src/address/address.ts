/**
 * The fragment of the page's address: the screen, the net and the input, as in `#/play/spiral?x=0.5,-0.25`. The net is
 * the name of a preset or a link token; a fragment that says less leaves things as they are.
 */

export const screens = ['play', 'batch', 'race', 'learn'] as const;

export type Screen = (typeof screens)[number];

export interface Address {
  readonly screen: Screen;
  /** Undefined for the one that the page begins with. */
  readonly net: string | undefined;
  readonly x: readonly number[] | undefined;
}

/** Whatever a reader typed: what cannot be understood is left out. */
export function parseAddress(fragment: string): Address {
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?');
  const [screen = '', net = ''] = path.split('/');
  return {
    screen: screens.find((known) => known === screen) ?? 'play',
    net: net === '' ? undefined : net,
    x: numbersIn(query),
  };
}

export function formatAddress({ screen, net, x }: Address): string {
  // A plus would be read as a space.
  const input = x === undefined ? '' : `?x=${x.join(',').replaceAll('+', '')}`;
  return net === undefined ? `#/${screen}` : `#/${screen}/${net}${input}`;
}

function numbersIn(query: string): number[] | undefined {
  const list = new URLSearchParams(query).get('x');
  if (list === null) return undefined;
  const numbers = list.split(',').map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  return numbers.every((number) => Number.isFinite(Math.fround(number))) ? numbers : undefined;
}
