/**
 * Memory back at once, and not when the garbage collector comes round to it. Megabytes of bodies that lie about make V8
 * collect everything again and again, which costs more than a net of a few layers for thirty rows.
 */

/** Less than this is not worth the way. */
const SMALLEST_BYTES = 16 * 1024;

/** Only for memory in which nobody looks at anything any more. */
export function freeMemory(buffer: ArrayBufferLike): void {
  if (buffer.byteLength >= SMALLEST_BYTES && buffer instanceof ArrayBuffer) detach(buffer);
}

const detach = 'transfer' in ArrayBuffer.prototype ? transferred : postedNowhere();

/** https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfer, which Node has from 22 on. */
function transferred(buffer: ArrayBuffer): void {
  if ('transfer' in buffer && typeof buffer.transfer === 'function') buffer.transfer(0);
}

/** What goes to a port that is closed leaves its owner all the same: https://html.spec.whatwg.org/#message-port-post-message-steps */
function postedNowhere(): (buffer: ArrayBuffer) => void {
  const { port1 } = new MessageChannel();
  port1.close();
  return (buffer) => port1.postMessage(undefined, [buffer]);
}
