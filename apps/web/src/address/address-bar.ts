/**
 * The address and the page, kept in step. Whatever opens a net goes through the address, so that back and forward of
 * the browser lead to it again; an edit or a dragged input rewrites the address once it has come to rest.
 */

import type { Playground } from '../playground/playground.ts';
import { freshly, type Opened, type PlaygroundState } from '../playground/state.ts';
import type { Subject } from '../subject/subject.ts';
import { formatAddress, parseAddress } from './address.ts';
import { isShareable, netName, openNet } from './net-name.ts';

export interface AddressBar {
  /** Until the net that the address named at first is here, or known not to come. */
  readonly opened: Promise<void>;
  /** To the net of that name: a preset, a link token, or what was open before. */
  goTo(net: string): Promise<void>;
  /** To a net of the reader's own. */
  open(subject: Subject): Promise<void>;
  /** The address of what is on the page; undefined when no address can hold the net. */
  shareableLink(): Promise<string | undefined>;
  /** Stops following. */
  close(): void;
}

const REST_MILLISECONDS = 300;
/** Longer inputs are rows of data: an address with them could not be read. */
const MOST_INPUTS = 8;

export function followAddress(playground: Playground): AddressBar {
  const { store } = playground;
  /** Everything that was open, by its name in the address. */
  const known = new Map<string, Opened>();
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** The fragment that the page is about: another one stands in the address when the browser has moved on and not yet said so. */
  let current = location.hash;
  let isClosed = false;

  async function read() {
    current = location.hash;
    const { screen, net, x } = parseAddress(location.hash);
    playground.show(screen);
    if (net !== undefined && net !== store.getState().address) await openNamed(net, x);
    else if (x?.length === store.getState().x.length) playground.setX(x);
  }

  async function openNamed(name: string, x: readonly number[] | undefined) {
    const remembered = known.get(name);
    if (remembered !== undefined) return playground.open(remembered, name);
    playground.arrive({ state: 'loading', name });
    try {
      const opened = freshly(await openNet(name));
      if (!isAwaited(name)) return;
      playground.open(x?.length === opened.x.length ? { ...opened, x } : opened, name);
    } catch (error) {
      if (isAwaited(name)) playground.arrive({ state: 'failed', name, error });
    }
  }

  /** Whether nothing else was asked for meanwhile. */
  function isAwaited(name: string): boolean {
    const { arrival } = store.getState();
    return arrival.state === 'loading' && arrival.name === name;
  }

  async function write() {
    clearTimeout(rest);
    rest = undefined;
    const { subject, history } = store.getState();
    const name = await netName(subject, history.net);
    const state = store.getState();
    // Meanwhile another net may have been opened or asked for: its address is not ours to write.
    if (isClosed || location.hash !== current) return;
    if (state.history.net !== history.net || state.arrival.state === 'loading') return;
    known.set(name, openedIn(state));
    playground.setAddress(name);
    const fragment = formatAddress({ screen: state.screen, net: name, x: shortInput(state) });
    // Writing what is there already could cut off a way back that the browser has begun.
    if (fragment === current) return;
    window.history.replaceState(null, '', fragment);
    current = location.hash;
  }

  /** What is on the page is written first: back leads there. */
  async function lead(net: string) {
    await write();
    const before = location.hash;
    location.hash = formatAddress({ screen: 'play', net, x: undefined });
    // Where the address stays as it was, nobody else says so.
    if (location.hash === before) await read();
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.history === before.history && state.x === before.x) return;
    clearTimeout(rest);
    rest = setTimeout(write, REST_MILLISECONDS);
  });
  addEventListener('hashchange', read);

  return {
    opened: read(),
    goTo: lead,
    async open(subject) {
      const name = await netName(subject, subject.net);
      known.set(name, freshly(subject));
      await lead(name);
    },
    async shareableLink() {
      await write();
      return isShareable(store.getState().address) ? location.href : undefined;
    },
    close() {
      isClosed = true;
      clearTimeout(rest);
      unsubscribe();
      removeEventListener('hashchange', read);
    },
  };
}

function openedIn({ subject, history, x, place }: PlaygroundState): Opened {
  return { subject, history, x, place };
}

function shortInput({ x }: PlaygroundState): readonly number[] | undefined {
  return x.length <= MOST_INPUTS ? x : undefined;
}
