/** The formats that a net is written in; each writer is loaded when it is needed. */

import type { Net } from '@glassnet/core';

type Writer = (net: Net) => Promise<Uint8Array<ArrayBuffer>>;

export const netFormats = {
  safetensors: async (net) => (await import('@glassnet/core/writers/safetensors')).writeSafetensors(net),
  npz: async (net) => (await import('@glassnet/core/writers/npz')).writeNpz(net),
  onnx: async (net) => (await import('@glassnet/core/writers/onnx')).writeOnnx(net),
} as const satisfies Record<string, Writer>;

export type NetFormat = keyof typeof netFormats;

export const netFormatNames: readonly NetFormat[] = ['safetensors', 'npz', 'onnx'];

/** What a net's files are called: as its file was, or by its sizes. */
export function fileName(name: string | undefined, title: string): string {
  const stem = (name ?? title).replace(/\.[a-z]+$/i, '');
  return stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'net';
}
