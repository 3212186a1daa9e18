/** A Vite plugin: leaves FILE.gz and FILE.br beside every built file that they make smaller, for servers that hand them out as they are. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const encodings = [
  { suffix: '.gz', compress: (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }) },
  { suffix: '.br', compress: (bytes: Uint8Array) => brotliCompressSync(bytes) },
];

/** Below, a compressed answer needs as many packets as a plain one. */
const LEAST_BYTES = 1024;

export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const files = Object.values(bundle).map((file) => ({
        path: join(dir, file.fileName),
        bytes: Buffer.from(file.type === 'chunk' ? file.code : file.source),
      }));
      await Promise.all(files.map(({ path, bytes }) => writeSmaller(path, bytes)));
    },
  };
}

async function writeSmaller(path: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length < LEAST_BYTES) return;
  for (const { suffix, compress } of encodings) {
    const compressed = compress(bytes);
    if (compressed.length < bytes.length) await writeFile(path + suffix, compressed);
  }
}
