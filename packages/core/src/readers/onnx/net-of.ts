/** The net that a model describes. */

import { GlassnetError } from '@glassnet/kernels/errors';
import { ModelFormatError } from '../../errors.ts';
import type { Layer } from '../../layer.ts';
import { Net, type NetMetadata } from '../../net.ts';
import { metadataFault } from '../description/description.ts';
import {
  joinedInputs,
  type NumericInput,
  numericInputs,
  separateInputs,
  shapeOfRow,
} from './graph-inputs.ts';
import { layersOf } from './layers-of.ts';
import { metadataOf } from './metadata.ts';
import { NEWEST_OPSET, OLDEST_OPSET } from './run-graph.ts';
import { type Model, runModel } from './run-model.ts';
import { inputsBehind, type Scores, scoresOf } from './scores-of.ts';

/** @throws ModelFormatError */
export function netOf(model: Model): Net {
  checkOpset(model.proto.opsets.get(''));
  try {
    return read(model, 0);
  } catch (error) {
    if (!(error instanceof ModelFormatError)) throw error;
    const turned = netOfColumns(model);
    if (turned === undefined) throw error;
    return turned;
  }
}

/** A model of scikit-learn's operators alone has no opset of ONNX's. */
function checkOpset(opset: number | undefined): void {
  if (opset === undefined || (opset >= OLDEST_OPSET && opset <= NEWEST_OPSET)) return;
  throw new ModelFormatError(
    `.onnx: operators of version ${opset}: expected ${OLDEST_OPSET} to ${NEWEST_OPSET}; ` +
      'onnx.version_converter.convert_version makes another',
  );
}

/** Where the samples stand side by side, each a column: only weights tell that it is so. */
function netOfColumns(model: Model): Net | undefined {
  const [input, ...others] = numericInputs(model.proto.graph, 1);
  const [size] = input?.shape ?? [];
  if (typeof size !== 'number' || input?.shape.length !== 2 || others.length > 0) return undefined;
  try {
    const net = read(model, 1);
    return net.inputSize === size ? net : undefined;
  } catch (error) {
    if (error instanceof ModelFormatError) return undefined;
    throw error;
  }
}

function read(model: Model, rowsAxis: 0 | 1): Net {
  const { graph, metadata } = model.proto;
  const all = numericInputs(graph, rowsAxis);
  const scores = scoresOf(runModel(model, separateInputs(graph, all), rowCountOf(all)));
  const names = inputsBehind(scores.expression);
  const inputs = all.filter(({ name }) => names.has(name));
  const [first, ...others] = inputs;
  const { expression, classes } = others.length === 0 ? scores : joinedScores(model, all, inputs);
  const inputShape = first && others.length === 0 ? shapeOfRow(first) : undefined;
  const layers = layersOf(expression, model.costs);
  const named = classes?.length === expression.width ? classes : undefined;
  return created(layers, { classes: named, ...metadataOf(metadata), inputShape });
}

/** All that the scores depend on is one row. */
function joinedScores(model: Model, all: readonly NumericInput[], inputs: readonly NumericInput[]): Scores {
  const joined = joinedInputs(inputs);
  if (joined !== undefined) {
    const values = new Map([...separateInputs(model.proto.graph, all), ...joined]);
    return scoresOf(runModel(model, values, rowCountOf(inputs)));
  }
  const names = inputs.map(({ name }) => JSON.stringify(name.slice(0, 40))).join(', ');
  throw new ModelFormatError(
    `.onnx: inputs ${names.slice(0, 400)}: expected one, or several with a known number of columns`,
  );
}

function rowCountOf(inputs: readonly NumericInput[]): number | undefined {
  return inputs.find(({ rowCount }) => rowCount !== undefined)?.rowCount;
}

/** Sizes that the file left open may not fit each other: only now do they meet. */
function created(layers: readonly Layer[], metadata: NetMetadata): Net {
  try {
    const net = new Net(layers, metadata);
    const fault = metadataFault(net);
    if (fault !== undefined) throw new ModelFormatError(`.onnx: ${fault}`);
    return net;
  } catch (error) {
    if (!(error instanceof GlassnetError) || error instanceof ModelFormatError) throw error;
    throw new ModelFormatError(`.onnx: layers that do not fit together: ${error.message}`, { cause: error });
  }
}
