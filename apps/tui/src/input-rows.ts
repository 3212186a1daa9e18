/** The rows that a command is to work on. */

import type { Readable } from 'node:stream';
import type { Net } from '@glassnet/core';
import { type Rows, readRows } from '@glassnet/core/rows';
import { allRows } from '@glassnet/core/rows/all-rows';
import { ByteSource } from './byte-source.ts';
import { about, UsageError } from './errors.ts';
import { bundledModel, bundledNames, modelTitle } from './model-file.ts';

export interface InputOptions {
  /** A file, or - for stdin; when left out, the rows that come with a bundled model. */
  readonly input?: string | undefined;
  /** The column that holds the class, by its name or its place from 1. */
  readonly classColumn?: string | undefined;
}

/** Bytes with a name for errors. */
interface Source {
  readonly name: string;
  readonly bytes: ByteSource;
}

export interface InputRows {
  /** A chunk at a time. Reading them throws a FileError when they cannot be read or do not fit the net. */
  readonly chunks: AsyncIterable<Rows>;
  readonly bytes: ByteSource;
}

/** @throws UsageError when there is nothing to read */
export function inputRows(model: string, net: Net, options: InputOptions, stdin: Readable): InputRows {
  const { name, bytes } = sourceOf(model, options, stdin);
  const { classColumn } = options;
  return { chunks: named(name, readRows(bytes, { net, classColumn })), bytes };
}

/** All of them in memory. @throws UsageError, FileError */
export async function allInputRows(
  model: string,
  net: Net,
  options: InputOptions,
  stdin: Readable,
): Promise<Rows> {
  const { name, bytes } = sourceOf(model, options, stdin);
  const { classColumn } = options;
  return about(name, () => allRows(bytes, { net, classColumn }));
}

function sourceOf(model: string, { input }: InputOptions, stdin: Readable): Source {
  if (input === '-') return { name: 'stdin', bytes: new ByteSource(stdin) };
  if (input !== undefined) return { name: input, bytes: new ByteSource(input) };
  const bundled = bundledModel(model);
  if (bundled !== undefined) return { name: `rows of ${model}`, bytes: new ByteSource(bundled.input) };
  throw new UsageError(
    `${modelTitle(model)}: expected --input FILE, or - for stdin; only ${bundledNames.join(', ')} come with rows`,
  );
}

/** What goes wrong with reading is about the file; what the reader of the rows does with them is not. */
async function* named(name: string, rows: AsyncGenerator<Rows>): AsyncGenerator<Rows> {
  try {
    while (true) {
      const { done, value } = await about(name, () => rows.next());
      if (done) return;
      yield value;
    }
  } finally {
    await rows.return(undefined);
  }
}
