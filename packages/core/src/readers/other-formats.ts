/** Files that people bring and that are no nets we can read: what they are, and the road from each to one that is. */

import { beginsWith } from './begins-with.ts';

export interface OtherFormat {
  readonly what: string;
  readonly road: string;
}

const KERAS = 'model.export("net.onnx", format="onnx") writes one that loads';
const TORCH = 'torch.save(model.state_dict(), file) or torch.onnx.export writes one that loads';

interface Beginning extends OtherFormat {
  readonly offset?: number;
  readonly text: string;
}

/** By the bytes that they begin with, each as a character. */
const beginnings: readonly Beginning[] = [
  {
    text: '\x93NUMPY',
    what: 'an .npy file is one array, not a net',
    road: 'np.savez(file, W1=..., b1=...) makes an .npz',
  },
  { text: '\x89HDF\r\n\x1a\n', what: 'an HDF5 file, as Keras writes', road: KERAS },
  {
    text: '\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.',
    what: 'a file of PyTorch before 1.6',
    road: 'load it with torch.load, and save its state_dict again',
  },
  { offset: 4, text: 'TFL3', what: 'a TensorFlow Lite file', road: KERAS },
  { text: 'GGUF', what: 'a GGUF file', road: 'its nets are no dense nets' },
  { text: '\x1f\x8b', what: 'a gzip file', road: 'unpack it first' },
  {
    text: 'version https://git-lfs',
    what: 'a Git LFS pointer instead of the file',
    road: 'git lfs pull fetches it',
  },
  {
    text: '<',
    what: 'a web page instead of a file',
    road: 'was its address the one of the page about it?',
  },
];

/** By the members of a zip file. */
const archives: readonly (OtherFormat & { readonly member: RegExp })[] = [
  { member: /(^|\/)constants\.pkl$/, what: 'a TorchScript file', road: TORCH },
  { member: /^model\.weights\.h5$/, what: 'a .keras file', road: KERAS },
  { member: /\.(onnx|safetensors|npz)$/, what: 'a zip file around other files', road: 'unpack it first' },
];

export function otherFormatOf(bytes: Uint8Array): OtherFormat | undefined {
  return beginnings.find(({ offset = 0, text }) => beginsWith(bytes, text, offset));
}

export function otherArchiveOf(members: readonly string[]): OtherFormat | undefined {
  return archives.find(({ member }) => members.some((name) => member.test(name)));
}
