/** The chapters of the lesson: their code, a line at a time, and which figure stands beside it. */

export type ChapterName = 'neuron' | 'layer' | 'bend' | 'forward' | 'classes' | 'rows' | 'blocks';

export interface Chapter {
  readonly name: ChapterName;
  /** Each line can be pressed: the figure then shows what it is about. */
  readonly code: readonly string[];
  /** The line that is pressed when the chapter opens. */
  readonly first: number;
}

export const chapters: readonly Chapter[] = [
  { name: 'neuron', code: ['const z =', '  x1 * w1', '  + x2 * w2', '  + b;'], first: 0 },
  {
    name: 'layer',
    code: [
      'const W1 = randn(2, 4, random);',
      'const b1 = random.randn(4);',
      'const h = new Affine(W1, b1).forward(x);',
    ],
    first: 2,
  },
  { name: 'bend', code: ['const a = new Sigmoid().forward(h);'], first: 0 },
  {
    name: 'forward',
    code: [
      'const h = new Affine(W1, b1).forward(x);',
      'const a = new Sigmoid().forward(h);',
      'const s = new Affine(W2, b2).forward(a);',
    ],
    first: 2,
  },
  { name: 'classes', code: ['const [winner] = argmax(s);', 'const shares = softmax(s);'], first: 0 },
  { name: 'rows', code: ['const x = randn(10, 2, random);', 'const s = model.predict(x);'], first: 1 },
  {
    name: 'blocks',
    code: [
      'const model = new Net([',
      '  new Affine(W1, b1),',
      '  new Sigmoid(),',
      '  new Affine(W2, b2),',
      ']);',
      'const s = model.predict(x);',
    ],
    first: 5,
  },
];
