import { describe, expect, test } from 'vitest';
import { runCaptured } from '../testing/run-captured.ts';

const args = ['explain', 'seed', '--input', '-'];
const stdin = '9,9\n1,-0.5\n';

describe('glassnet explain', () => {
  test.each(['h2', '1:2'])('writes out the sum behind %s, product by product', async (neuron) => {
    const { code, stdout, stderr } = await runCaptured([...args, '--row', '1', '--neuron', neuron], {
      stdin,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'seed, row 1, h2 (neuron 1:2)',
        '',
        'from   value  weight  product  sum so far',
        'x1     1.000   0.400    0.400       0.400',
        'x2    -0.500  -0.977    0.489       0.889',
        'bias                    0.411       1.299',
        '',
        'z = 1.000 * 0.400 + (-0.500) * (-0.977) + 0.411 = 1.299',
        'sigmoid: 0.786',
        '',
      ].join('\n'),
    );
  });

  test('without a name it takes the highest score, and of many products makes no line', async () => {
    const { stdout } = await runCaptured(['explain', 'digits']);
    expect(stdout).toMatch(/^digits, row 0, s1 \(neuron 2:1\)\n/);
    expect(stdout.split('\n').filter((line) => /^h\d+ /.test(line))).toHaveLength(32);
    expect(stdout).toMatch(/\nz = 9\.491\n$/);
  });

  test('an input has no sum', async () => {
    expect((await runCaptured([...args, '--neuron', 'x2'], { stdin })).stdout).toContain(
      'x2 is an input: 9.000\n',
    );
  });

  test.each([
    ['all', '1.2993946'],
    ['bits', '3fa65290'],
  ])('--digits %s', async (digits, z) => {
    const run = await runCaptured([...args, '--row', '1', '--neuron', 'h2', '--digits', digits], { stdin });
    expect(run.stdout).toContain(` = ${z}\n`);
  });

  test('--json has every product, whose sum in float32 is z', async () => {
    const { stdout } = await runCaptured(['explain', 'digits', '--json', '--neuron', 'h3'], {});
    const { terms, bias, z, layers, value, neuron } = JSON.parse(stdout);
    const sum = terms.reduce(
      (before: number, { product }: { product: number }) => Math.fround(before + Math.fround(product)),
      0,
    );
    expect(Math.fround(sum + Math.fround(bias))).toBe(Math.fround(z));
    expect({ neuron, layers }).toEqual({ neuron: 'h3', layers: [{ name: 'sigmoid', value }] });
  });

  test.each([
    [
      ['--neuron', 'h9'],
      '--neuron h9: there is none of that name; the columns are 0: x1 to x2, 1: h1 to h4, 2: s1 to s3',
    ],
    [['--neuron', '3:1'], '--neuron 3:1: there is none'],
    [['--neuron', '1:0'], '--neuron 1:0: there is none'],
    [['--row', '2'], '--row 2: there are 2 rows, from 0'],
    [['--row', '-1'], "argument '-1' is invalid"],
    [['--digits', '4'], "argument '4' is invalid. Allowed choices are 3, 6, all, bits."],
  ])('%j is used wrongly', async (more, message) => {
    const captured = await runCaptured([...args, ...more], { stdin });
    expect(captured).toMatchObject({ code: 2, stdout: '' });
    expect(captured.stderr).toContain(message);
  });
});
