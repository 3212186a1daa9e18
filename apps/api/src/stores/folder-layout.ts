/**
 * Which files of a folder are which version of which model: NAME/VERSION/model.onnx, as Triton has it, or NAME.onnx, which
 * is version 1. What does not fit is not ours, and left alone.
 * https://github.com/triton-inference-server/server/blob/main/docs/user_guide/model_repository.md
 */

import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isModelName, isVersion } from '../models/model-name.ts';
import { isMissing } from './atomic-write.ts';

/** What files of the formats that are read are called; which format one is in, its content says. */
const extensions: ReadonlySet<string> = new Set(
  ['safetensors', 'onnx', 'npz', 'zip', 'pt', 'pth', 'pkl', 'pickle', 'joblib'].map((name) => `.${name}`),
);

/** The version of a model that is one file without a folder. */
export const FLAT_VERSION = '1';
const STEM = 'model';

export interface ModelPlace {
  readonly name: string;
  readonly version: string;
  /** Where its file lies, and the files that it refers to. */
  readonly folder: string;
  /** The file's name: the newest, where an upload in another format was cut short before it took the old one away. */
  readonly file: string;
  /** The others of that kind. */
  readonly olderFiles: readonly string[];
  readonly config: string;
  readonly stamp: string;
}

/**
 * Every version of every model under `root`, or of the one that is named, by name and version. Where a file and a folder
 * both claim to be one, the folder is.
 */
export async function findPlaces(root: string, only?: string): Promise<ModelPlace[]> {
  const entries = await readdir(root);
  const isWanted = (name: string) => isModelName(name) && (only ?? name) === name;
  const flatNames = [...new Set(entries.filter(isModelFile).map(stemOf))].filter(isWanted);
  const flat = await Promise.all(flatNames.map((name) => flatPlace(root, name, entries)));
  const inFolders = await Promise.all(entries.filter(isWanted).map((name) => placesIn(root, name)));
  const places = [...flat.flat(), ...inFolders.flat()];
  const byVersion = new Map(places.map((place) => [`${place.name}/${place.version}`, place]));
  return [...byVersion.values()].sort(byNameAndVersion);
}

function byNameAndVersion(a: ModelPlace, b: ModelPlace): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return Number(a.version) - Number(b.version);
}

/** The path of a version's file that has just been written. */
export function pathOf(
  root: string,
  name: string,
  version: string,
  extension: string,
  isFlat: boolean,
): string {
  return isFlat ? join(root, `${name}.${extension}`) : join(root, name, version, `${STEM}.${extension}`);
}

function flatPlace(root: string, name: string, entries: readonly string[]): Promise<ModelPlace[]> {
  const own = entries.filter((entry) => entry.startsWith(`${name}.`));
  const files = own.filter((entry) => isModelFile(entry) && stemOf(entry) === name);
  return placeOf({
    name,
    version: FLAT_VERSION,
    folder: root,
    files,
    beside: own,
    config: join(root, `${name}.json`),
  });
}

async function placesIn(root: string, name: string): Promise<ModelPlace[]> {
  const folder = join(root, name);
  const versions = (await entriesOf(folder)).filter(isVersion);
  const config = join(folder, 'config.json');
  const places = versions.map(async (version) => {
    const beside = await entriesOf(join(folder, version));
    const files = beside.filter((entry) => isModelFile(entry) && stemOf(entry) === STEM);
    return placeOf({ name, version, folder: join(folder, version), files, beside, config });
  });
  return (await Promise.all(places)).flat();
}

interface Candidate {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly files: readonly string[];
  /** Everything that a change of the model may change. */
  readonly beside: readonly string[];
  readonly config: string;
}

/** None when there is no such file, or none any more. */
async function placeOf({ name, version, folder, files, beside, config }: Candidate): Promise<ModelPlace[]> {
  const dated = await Promise.all(
    files.map(async (file) => ({ file, stats: await statsOf(join(folder, file)) })),
  );
  const newestFirst = dated
    .filter(({ stats }) => stats?.isFile())
    .sort((a, b) => (b.stats?.mtimeMs ?? 0) - (a.stats?.mtimeMs ?? 0))
    .map(({ file }) => file);
  const [file, ...olderFiles] = newestFirst;
  if (file === undefined) return [];
  const paths = [...beside.map((entry) => join(folder, entry)), config];
  return [{ name, version, folder, file, olderFiles, config, stamp: await stampOf(paths) }];
}

async function stampOf(paths: readonly string[]): Promise<string> {
  const stats = await Promise.all(paths.map(statsOf));
  return stats
    .map((each) => (each === undefined ? '-' : `${each.ino}:${each.size}:${each.mtimeMs}`))
    .join(' ');
}

function isModelFile(entry: string): boolean {
  return extensions.has(extname(entry));
}

function stemOf(entry: string): string {
  return entry.slice(0, -extname(entry).length);
}

/** None for what is no folder, or none any more. */
async function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

async function statsOf(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}
