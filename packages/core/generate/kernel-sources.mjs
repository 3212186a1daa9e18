/**
 * Writes the functions that compute what layers do, as JavaScript, into a source file: a module that a net is exported to
 * has a copy of those that it needs. They are taken from the kernels' own sources, so that the mathematics is written in
 * one place.
 *
 *     node generate/kernel-sources.mjs           writes the file
 *     node generate/kernel-sources.mjs --check   fails when it is stale
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const kernels = fileURLToPath(new URL('../../kernels/src/', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/.bin/tsc', import.meta.url));
const entries = ['activations', 'column-operations'];
const generated = new URL('../src/writers/module/kernel-sources.generated.ts', import.meta.url);

/** @typedef {Map<string, { code: string, uses: string[] }>} Declarations */

const folder = mkdtempSync(join(tmpdir(), 'glassnet-kernel-sources-'));
try {
  withoutTypes();
  put(fileOf(needed(declarationsOf(filesInOrder()), await roots())));
} finally {
  rmSync(folder, { recursive: true });
}

function withoutTypes() {
  const options = ['--target', 'ES2022', '--module', 'NodeNext', '--ignoreConfig', '--noCheck'];
  const files = entries.map((entry) => join(kernels, `${entry}.ts`));
  const paths = ['--rewriteRelativeImportExtensions', '--rootDir', kernels, '--outDir', folder];
  execFileSync(tsc, [...options, ...paths, ...files], { stdio: 'inherit' });
}

/** What a layer may need by itself. */
async function roots() {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const { activations, layerNorm, logSoftmax, softmax } = await import(join(folder, 'activations.js'));
  const functions = [...Object.values(activations), layerNorm, logSoftmax, softmax];
  return [...functions.map(({ name }) => name), 'columnOperations'];
}

/** The texts of all files, each behind those that it imports. */
function filesInOrder() {
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @param {string} file */
  const visit = (file) => {
    if (texts.has(file)) return;
    const text = readFileSync(file, 'utf8');
    for (const [, path = ''] of text.matchAll(/^(?:import|export) .* from '(\..*)';$/gm)) {
      visit(join(dirname(file), path));
    }
    texts.set(file, text);
  };
  for (const entry of entries) visit(join(folder, `${entry}.js`));
  return [...texts.values()];
}

/**
 * What the files declare, in order: each begins at the beginning of a line, perhaps with a comment.
 *
 * @param {string[]} texts
 */
function declarationsOf(texts) {
  /** @type {Map<string, string>} */
  const codes = new Map();
  for (const text of texts) {
    const withoutTitle = text.replace(/^\/\*\*.*?\*\/\n/s, '');
    for (const part of withoutTitle.split(
      /^(?=\/\*\*)|(?<!\*\/\n)^(?=(?:export )?(?:const|function|import) )/m,
    )) {
      const [, name] = /^(?:export )?(?:const|function) (?:\{ )?(\w+)/m.exec(part) ?? [];
      if (name === undefined) continue;
      const code = part
        .replace(/^export /m, '')
        .replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));
      if ((codes.get(name) ?? code.trim()) !== code.trim()) throw new Error(`two kernels declare ${name}`);
      codes.set(name, code.trim());
    }
  }
  /** @type {Declarations} */
  const declarations = new Map();
  for (const [name, code] of codes) {
    const words = new Set(code.replace(/\/\*.*?\*\//gs, '').match(/\b\w+\b(?!:)/g));
    declarations.set(name, {
      code,
      uses: [...codes.keys()].filter((other) => other !== name && words.has(other)),
    });
  }
  return declarations;
}

/**
 * Those that the roots need, in their order.
 *
 * @param {Declarations} declarations
 * @param {string[]} names
 */
function needed(declarations, names) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} name */
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const declaration = declarations.get(name);
    if (declaration === undefined) throw new Error(`no kernel declares ${name}`);
    declaration.uses.forEach(visit);
  };
  names.forEach(visit);
  return [...declarations].filter(([name]) => found.has(name));
}

/** @param {[string, { code: string, uses: string[] }][]} declarations */
function fileOf(declarations) {
  return [
    '/** The kernels as JavaScript, each behind those that it uses. Made by generate/kernel-sources.mjs; do not edit. */\n',
    'export const kernelSources: Readonly<Record<string, { readonly uses: readonly string[]; readonly code: string }>> = {\n',
    ...declarations.map(
      ([name, { uses, code }]) =>
        `  ${name}: {\n    uses: ${JSON.stringify(uses)},\n    code: ${JSON.stringify(code)},\n  },\n`,
    ),
    '};\n',
  ].join('');
}

/**
 * Writes the file, or with --check only looks whether that would change it.
 *
 * @param {string} source
 */
function put(source) {
  if (!process.argv.includes('--check')) {
    writeFileSync(generated, source);
  } else if (readFileSync(generated, 'utf8') !== source) {
    process.stderr.write(
      'kernel-sources.generated.ts is stale: run `node generate/kernel-sources.mjs` in packages/core\n',
    );
    process.exitCode = 1;
  }
}
