/** One call of a net, as it is to be written down. */

import type { Matrix } from '@glassnet/kernels/matrix';
import type { Net } from '../net.ts';

export interface Call {
  readonly net: Net;
  readonly x: Matrix;
  /** What runs it: `js`, `wasm`, ...; `auto` where the service or the command may choose. */
  readonly backend: string;
  /** The name of the net's files, without their endings: nets too large to be written down are read from there. */
  readonly file: string;
  /** The net as a link token; undefined when it is too large for one. */
  readonly token: string | undefined;
  /** The model of that name at the service, where the net is one that comes with it. */
  readonly model: string | undefined;
  /** Where the service listens: `http://127.0.0.1:3000`. */
  readonly service: string;
}

/** Numbers that still read as code; above, the net is read from its file. */
const MOST_WRITTEN = 400;

export function isWrittenDown({ net }: Call): boolean {
  const numbers = net.params.reduce((sum, param) => sum + ('data' in param ? param.data : param).length, 0);
  return numbers <= MOST_WRITTEN;
}
