/**
 * What training scripts save beside the weights and nobody reads here: settings, paths, times, numbers of NumPy. Each
 * global stands for nothing and makes nothing; what a call of it is given is thrown away.
 */

import { InertObject, PickleGlobal } from './value.ts';

const types = 'bool bytearray bytes complex dict float frozenset int list object range set slice str tuple';
/** Of Python 2, in whose names PyTorch pickles. */
const oldTypes = `${types} long unicode xrange`;
const paths = 'Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath';
const dtypes =
  'bfloat16 bool complex128 complex32 complex64 float16 float32 float64 int16 int32 int64 int8 uint8 device Size';

const namesOf: Readonly<Record<string, string>> = {
  __builtin__: oldTypes,
  _codecs: 'encode',
  argparse: 'Namespace',
  builtins: types,
  collections: 'Counter deque',
  datetime: 'date datetime time timedelta timezone',
  numpy: 'dtype ndarray',
  'numpy._core.multiarray': '_reconstruct scalar',
  'numpy.core.multiarray': '_reconstruct scalar',
  pathlib: paths,
  'pathlib._local': paths,
  torch: dtypes,
  types: 'SimpleNamespace',
};

export const inertGlobals: readonly PickleGlobal[] = Object.entries(namesOf).flatMap(([module, names]) =>
  names.split(' ').map((name) => new PickleGlobal(`${module}.${name}`, () => new InertObject())),
);
