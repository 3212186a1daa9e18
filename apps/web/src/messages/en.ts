import type { Messages } from './messages.ts';

export const en: Messages = {
  pageTitle: 'Glassnet: a neural net you can see through',
  tagline: 'A neural net you can see through',
  language: 'Language',

  loading: 'Loading the net',
  loadFailed: 'The net did not arrive',
  loadFailedHelp: 'Check that the server still runs and that the file below is there, then try again.',
  retry: 'Try again',

  input: 'Input',
  inputHelp: 'Drag, or type a number',
  typeValue: (label) => `${label} as a number`,

  net: 'Net',
  netSize: (title, params, bytes) => `${title}, ${params} parameters, ${bytes} bytes`,
  netHelp: 'Click or tap a neuron, or use the arrow keys, to read its weights',
  layers: 'Layers',
  rows: 'rows',
  positiveWeight: 'positive weight',
  negativeWeight: 'negative weight',
  widthOfWeight: 'width = |w|',
  describeNeuron: (label, value, terms) =>
    terms === '' ? `${label}: ${value}` : `${label}: ${value}; ${terms}`,
  highest: 'max',

  scores: 'Scores',
  score: 'Score',
  softmax: 'Softmax',
  softmaxHelp: 'Softmax is a view of the scores: the same order, as shares that add up to 100%.',
  announceScores: (scores, highest) => `Scores: ${scores}. Highest: ${highest}.`,

  sumOf: (label) => `Why ${label}?`,
  bias: 'bias',
  isInput: (label) => `${label} is an input: you set it, nothing is computed.`,
  curve: (from, to) => `Sigmoid from ${from} to ${to}`,
  describeCurve: (points) => `Sigmoid curve with the hidden neurons on it: ${points}`,

  backend: 'Backend',
  backendHelp: {
    js: 'plain JavaScript, at once',
    wasm: 'WebAssembly, four numbers at a time',
    workers: 'WebAssembly on several threads',
  },
  unavailable: (backend) => `${backend} cannot run here:`,
  notIsolated:
    'this page is not cross-origin isolated. Its server must send Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.',
  runFailed: (backend) => `The last call on ${backend} failed; the numbers are of the call before it.`,

  receipt: 'Receipt',
  time: 'Time',
  digest: 'Digest',
  digestWhole: 'SHA-256 of the score bits',
  compare: 'Compare backends',
  comparing: 'Comparing',
  compareHelp: (rows) => `Runs this input and ${rows} bundled rows on every backend and compares the bits.`,
  thisInput: 'This input',
  bundledRows: (rows) => `${rows} rows`,
  identical: (same, total) => `${same} of ${total} scores identical`,
  differs: (row, score, [a, b]) => `${a} and ${b} first differ in row ${row}, ${score}.`,
  compareFailed: 'The comparison failed:',
};
