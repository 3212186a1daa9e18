import { Affine, type Matrix, Net } from '@glassnet/core';

/** The net whose map is that of `net` turned by `angle`: its first weights see each input turned back. */
export function turned(net: Net, angle: number): Net {
  const [first, ...others] = net.layers;
  if (first?.step.kind !== 'affine') return net;
  const { weights, bias } = first.step;
  return new Net([new Affine(turnedRows(weights, angle), bias), ...others], net.metadata);
}

/** The two rows of W as x turns: R(angle) W. */
function turnedRows({ rows, cols, data }: Matrix, angle: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turnedData = data.map((_, at) => {
    const [first = 0, second = 0] = [data[at % cols], data[cols + (at % cols)]];
    return at < cols ? cos * first - sin * second : sin * first + cos * second;
  });
  return { rows, cols, data: turnedData };
}
