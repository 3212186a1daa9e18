/** What the screen asks of the world outside. */

import type { Net } from '@glassnet/core';
import type { Backends } from '../../backends.ts';
import type { LabelledRows, OpenedModel } from '../state/state.ts';

export interface Host {
  readonly backends: Backends;
  /** A net by the name of a file or a preset, or by its link. @throws GlassnetError with what is wrong */
  open(source: string): Promise<OpenedModel>;
  /** Rows for the net from a file; says from 0 to 1 how far it is. @throws GlassnetError with what is wrong */
  readRows(path: string, net: Net, onProgress: (share: number) => void): Promise<LabelledRows>;
  /** Writes a new file; false when there is one of that name already. @throws GlassnetError when it cannot be written */
  write(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Puts the text on the clipboard, where the terminal allows it. */
  copy(text: string): void;
  /** Gives the terminal to the shell until the person comes back. */
  suspend(): void;
}
