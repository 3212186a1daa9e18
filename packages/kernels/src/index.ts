/** What a caller of the kernels needs; the reference for each is the file it comes from. */

export { type ActivationName, isActivationName } from './activations.ts';
export { type Choice, chooseBackend } from './auto.ts';
export type { Backend, LoadedSteps, MaybePromise, SyncBackend, SyncLoadedSteps } from './backend.ts';
export {
  ArgumentError,
  BackendUnavailableError,
  ClosedError,
  GlassnetError,
  MemoryLimitError,
  ShapeError,
  UnknownBackendError,
  WorkerLostError,
} from './errors.ts';
export { type Matrix, matrix, matrixOf } from './matrix.ts';
export { OpenBackends } from './open-backends.ts';
export {
  type BackendName,
  backendNames,
  isBackendName,
  isSupported,
  type OpenOptions,
  openBackend,
  whyUnsupported,
} from './registry.ts';
export type { ActivationStep, AffineStep, LogSoftmaxStep, SoftmaxStep, Step } from './step.ts';
