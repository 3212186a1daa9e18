/**
 * Writes the loops: every activation has one of its own, in which the engine keeps what that activation needs in
 * registers. One loop for all, which looks at each turn which activation it is, took up to three times as long.
 */

/**
 * Each activation with its module and how many parameters it has. Those that most nets have go through their loop two
 * vectors at a time: the second fills the time that the first waits for its own results, and in wide mode both become
 * one. For the others that would be bytes to ship that few use.
 */
const activations = /** @type {const} */ ([
  { name: 'clip', module: 'piecewise', parameters: 2 },
  { name: 'elu', module: 'elu', parameters: 1 },
  { name: 'exp', module: 'exp', parameters: 0 },
  { name: 'gelu', module: 'gelu', parameters: 0 },
  { name: 'geluTanh', module: 'gelu', parameters: 0 },
  { name: 'hardSigmoid', module: 'piecewise', parameters: 2 },
  { name: 'hardSwish', module: 'piecewise', parameters: 0 },
  { name: 'leakyRelu', module: 'piecewise', parameters: 1 },
  { name: 'mish', module: 'gated', parameters: 0 },
  { name: 'relu', module: 'piecewise', parameters: 0, pairs: true },
  { name: 'relu6', module: 'piecewise', parameters: 0 },
  { name: 'selu', module: 'elu', parameters: 0 },
  { name: 'sigmoid', module: 'sigmoid', parameters: 0, pairs: true },
  { name: 'silu', module: 'gated', parameters: 0 },
  { name: 'softplus', module: 'softplus', parameters: 0 },
  { name: 'softsign', module: 'piecewise', parameters: 0 },
  { name: 'tanh', module: 'tanh', parameters: 0, pairs: true },
]);

/** @typedef {{ name: string, parameters: 0 | 1 | 2, pairs?: true }} Activation */

/**
 * The source of the loop of one activation.
 *
 * @param {Activation} activation
 */
function loop({ name, parameters, pairs }) {
  const names = ['alpha', 'beta'].slice(0, parameters);
  /** @param {string} x */
  const of = (x) => `${name}(${[x, ...names.map((each) => `${each}s`)].join(', ')})`;
  return [
    `/** \`target[i] = ${name}(source[i])\` for \`count\` numbers; the two may be the same place. */`,
    `export function ${name}Each(`,
    [...names.map((each) => `${each}: f32`), 'count: i32', 'source: usize', 'target: usize'].join(', '),
    '): void {',
    ...names.map((each) => `  const ${each}s = f32x4.splat(${each});`),
    ...(pairs ? pairLoop(of) : []),
    '  for (; count > 0; count -= 4) {',
    `    storeFirst(count, target, ${of('loadFirst(count, source)')});`,
    '    source += 16;',
    '    target += 16;',
    '  }',
    '}',
  ].join('\n');
}

/** @param {(x: string) => string} of */
function pairLoop(of) {
  return [
    '  for (; count >= 8; count -= 8) {',
    `    const first = ${of('v128.load(source)')};`,
    `    const second = ${of('v128.load(source, 16)')};`,
    '    v128.store(target, first);',
    '    v128.store(target, second, 16);',
    '    source += 32;',
    '    target += 32;',
    '  }',
  ];
}

/** The source of loops.ts, as activations.ts imports it. */
export function loops() {
  return [
    "import { loadFirst, storeFirst } from './lanes';",
    ...activations.map(({ name, module }) => `import { ${name} } from './activations/${module}';`),
    ...activations.map(loop),
  ].join('\n\n');
}
