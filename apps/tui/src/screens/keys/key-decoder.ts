/**
 * What a terminal sends, as keys. A sequence may arrive in pieces, many keys in one piece, and a paste is text whatever
 * is in it. What the sequences mean: xterm's "Control Sequences",
 * https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
 */

import { controlKey, escapedKey } from './key-names.ts';

/** One key by its name (`a`, `?`, `enter`, `up`, `ctrl+c`), or a whole paste. */
export type Press = { readonly key: string } | { readonly paste: string };

const ESCAPE = '\x1b';
/** What stands behind the Escape of a sequence: CSI, with parameters, intermediates and a final byte, or SS3. */
const SEQUENCE = /^(?:\[(?:\[.|[0-?]*[ -/]*[@-~])|O[@-~])/;
/** The same, as far as it has come. With a second `[` it is a function key of the Linux console. */
const UNFINISHED = /^(?:\[(?:\[|[0-?]*[ -/]*)|O)?$/;
const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

export class KeyDecoder {
  #pending = '';

  /** The keys that are complete with this piece. */
  push(piece: string): Press[] {
    this.#pending += piece;
    const presses: Press[] = [];
    while (this.#pending !== '') {
      const taken = this.#take();
      if (taken === undefined) break;
      presses.push(...taken);
    }
    return presses;
  }

  /** Whether the last key may not be complete yet: an Escape alone, or the first half of a sequence. */
  get isWaiting(): boolean {
    return this.#pending !== '' && !this.#pending.startsWith(PASTE_START);
  }

  /** The rest, when nothing more has come: an Escape alone is the key; half a sequence was none. */
  flush(): Press[] {
    const rest = this.#pending;
    this.#pending = '';
    return rest === ESCAPE ? [{ key: 'escape' }] : [];
  }

  /** The next key; undefined when more has to come. */
  #take(): Press[] | undefined {
    const pending = this.#pending;
    if (pending.startsWith(PASTE_START)) return this.#takePaste();
    if (!pending.startsWith(ESCAPE)) return this.#takeCharacter();
    const body = pending.slice(ESCAPE.length);
    if (UNFINISHED.test(body)) return undefined;
    const sequence = SEQUENCE.exec(body)?.[0];
    if (sequence !== undefined) return this.#cut(ESCAPE + sequence, escapedKey(sequence));
    // What begins no sequence was a key of its own: no key of ours is pressed with Alt, which would look the same.
    return this.#cut(ESCAPE, 'escape');
  }

  #takeCharacter(): Press[] {
    const character = String.fromCodePoint(this.#pending.codePointAt(0) ?? 0);
    return this.#cut(character, controlKey(character) ?? character);
  }

  #takePaste(): Press[] | undefined {
    const end = this.#pending.indexOf(PASTE_END);
    if (end < 0) return undefined;
    const paste = this.#pending.slice(PASTE_START.length, end);
    this.#pending = this.#pending.slice(end + PASTE_END.length);
    return [{ paste }];
  }

  #cut(sequence: string, key: string | undefined): Press[] {
    this.#pending = this.#pending.slice(sequence.length);
    return key === undefined ? [] : [{ key }];
  }
}
