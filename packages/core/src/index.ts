/** What the lesson needs in one import; readers, writers and views have entry points of their own. */

export type { Backend, MaybePromise, SyncBackend } from '@glassnet/kernels/backend';
export { ArgumentError, GlassnetError, ShapeError } from '@glassnet/kernels/errors';
export { type Matrix, matrix, matrixOf } from '@glassnet/kernels/matrix';
export { ModelFormatError } from './errors.ts';
export { Layer, type Param, type RunOptions } from './layer.ts';
export { Affine } from './layers/affine.ts';
export { Identity } from './layers/identity.ts';
export { Relu } from './layers/relu.ts';
export { Sigmoid } from './layers/sigmoid.ts';
export { Softmax } from './layers/softmax.ts';
export { Tanh } from './layers/tanh.ts';
export { Net, type NetMetadata } from './net.ts';
export { TwoLayerNet } from './nets/two-layer-net.ts';
export { RandomState, randn } from './random.ts';
export { digest, type Receipt, receipt } from './receipt.ts';
export { argmax, softmax } from './scores.ts';
