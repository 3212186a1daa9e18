import type { Words } from '../language/words.ts';

interface NetWords {
  readonly net: string;
  readonly size: (title: string, params: string, bytes: string) => string;
  readonly help: string;
  readonly layers: string;
  /** The word for how many rows go in, inside a shape: `(rows, 2)`. */
  readonly rows: string;
  readonly positiveWeight: string;
  readonly negativeWeight: string;
  readonly width: string;
  readonly hidden: (neurons: string) => string;
  readonly describe: (label: string, value: string, terms: string) => string;
  readonly weights: (count: number) => string;
  readonly bias: string;
  readonly highest: string;
}

export const netWords: Words<NetWords> = {
  en: {
    net: 'Net',
    size: (title, params, bytes) => `${title}, ${params} parameters, ${bytes} bytes`,
    help: 'Pick a neuron or a line with a click, a tap or the arrow keys',
    layers: 'Layers',
    rows: 'rows',
    positiveWeight: 'positive weight',
    negativeWeight: 'negative weight',
    width: 'width = |w|',
    hidden: (neurons) => `${neurons} more neurons are not drawn.`,
    describe: (label, value, terms) => (terms === '' ? `${label}: ${value}` : `${label}: ${value}; ${terms}`),
    weights: (count) => `${count} weights`,
    bias: 'bias',
    highest: 'max',
  },
  ko: {
    net: '신경망',
    size: (title, params, bytes) => `${title}, 매개변수 ${params}개, ${bytes}바이트`,
    help: '뉴런이나 선을 누르거나 화살표 키로 골라 보세요',
    layers: '계층',
    rows: '행',
    positiveWeight: '양의 가중치',
    negativeWeight: '음의 가중치',
    width: '굵기 = |w|',
    hidden: (neurons) => `뉴런 ${neurons}개는 그리지 않았습니다.`,
    describe: (label, value, terms) => (terms === '' ? `${label}: ${value}` : `${label}: ${value}; ${terms}`),
    weights: (count) => `가중치 ${count}개`,
    bias: '편향',
    highest: '최대',
  },
};
