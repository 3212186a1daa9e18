/** A net in any format. A writer is loaded when it is needed. */

import type { Net } from '@glassnet/core';
import type { NetFormat } from './net-formats.ts';

/** @throws ArgumentError for a net that the format cannot hold */
export async function netBytes(net: Net, format: NetFormat): Promise<Uint8Array> {
  switch (format) {
    case 'safetensors':
      return (await import('@glassnet/core/writers/safetensors')).writeSafetensors(net);
    case 'npz':
      return (await import('@glassnet/core/writers/npz')).writeNpz(net);
    case 'onnx':
      return (await import('@glassnet/core/writers/onnx')).writeOnnx(net);
    case 'module':
      return utf8((await import('@glassnet/core/writers/module')).writeModule(net));
    case 'typescript':
      return utf8((await import('@glassnet/core/writers/module')).writeModule(net, 'typescript'));
    case 'link':
      return utf8(`${(await import('@glassnet/core/link')).encodeLink(net)}\n`);
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
