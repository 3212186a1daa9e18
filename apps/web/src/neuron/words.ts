import type { Digits } from '@glassnet/core/number-text';
import type { Words } from '../language/words.ts';

interface NeuronWords {
  readonly why: (label: string) => string;
  readonly digits: string;
  readonly digitsOf: Readonly<Record<`${Digits}`, string>>;
  readonly bias: string;
  readonly isInput: (label: string) => string;
  readonly isScaled: (label: string) => string;
  readonly showAll: (count: number) => string;
  readonly showStrongest: (count: number) => string;
  readonly others: (count: number) => string;
  readonly number: string;
  readonly inWords: string;
  readonly sentence: (label: string, terms: string, bias: string, z: string) => string;
  readonly sentenceOfMany: (label: string, count: number, terms: string, bias: string, z: string) => string;
  readonly term: (product: string, label: string) => string;
  readonly becomes: (layer: string, value: string) => string;
  readonly curve: (name: string, from: string, to: string) => string;
  readonly describeCurve: (name: string, points: string) => string;
  readonly notFinite: (label: string, value: string) => string;
  readonly looksFor: (label: string) => string;
  readonly looksForHelp: string;
}

export const neuronWords: Words<NeuronWords> = {
  en: {
    why: (label) => `Why ${label}?`,
    digits: 'Digits',
    digitsOf: { 3: '3', 6: '6', all: 'all', bits: 'hex' },
    bias: 'bias',
    isInput: (label) => `${label} is an input: you set it, nothing is computed.`,
    isScaled: (label) => `${label} is an input: you set it, and the net scales it before the first sum.`,
    showAll: (count) => `All ${count} products`,
    showStrongest: (count) => `Only the ${count} largest`,
    others: (count) => `${count} others`,
    number: 'as a number',
    inWords: 'In words',
    sentence: (label, terms, bias, z) => `${label} adds ${terms} and its bias ${bias}: z is ${z}.`,
    sentenceOfMany: (label, count, terms, bias, z) =>
      `${label} adds ${count} products, the largest ${terms}, and its bias ${bias}: z is ${z}.`,
    term: (product, label) => `${product} from ${label}`,
    becomes: (layer, value) => ` ${layer} makes ${value} of it.`,
    curve: (name, from, to) => `${name}(z) from ${from} to ${to}`,
    describeCurve: (name, points) => `The curve of ${name} with these neurons on it: ${points}`,
    notFinite: (label, value) => `${label} is the first neuron that became ${value}.`,
    looksFor: (label) => `What ${label} looks for`,
    looksForHelp: 'Ink on + raises it, ink on − lowers it.',
  },
  ko: {
    why: (label) => `${label}의 계산`,
    digits: '자릿수',
    digitsOf: { 3: '3', 6: '6', all: '전체', bits: '16진수' },
    bias: '편향',
    isInput: (label) => `${label}: 직접 정하는 입력값이라 계산할 것이 없습니다.`,
    isScaled: (label) => `${label}: 직접 정하는 입력값입니다. 신경망은 이 값의 눈금을 맞춘 다음 계산합니다.`,
    showAll: (count) => `곱 ${count}개 모두 보기`,
    showStrongest: (count) => `큰 것 ${count}개만 보기`,
    others: (count) => `나머지 ${count}개`,
    number: '숫자로 입력',
    inWords: '말로 풀어 보기',
    sentence: (label, terms, bias, z) => `${label}: ${terms}에 편향 ${bias}까지 더하면 z는 ${z}입니다.`,
    sentenceOfMany: (label, count, terms, bias, z) =>
      `${label}: 곱 ${count}개(큰 것부터 ${terms})에 편향 ${bias}까지 더하면 z는 ${z}입니다.`,
    term: (product, label) => `${label}에서 ${product}`,
    becomes: (layer, value) => ` ${layer} 다음에는 ${value}입니다.`,
    curve: (name, from, to) => `${name}(z), ${from}부터 ${to}까지`,
    describeCurve: (name, points) => `${name} 곡선과 그 위의 뉴런: ${points}`,
    notFinite: (label, value) => `${label}에서 처음으로 ${value} 값이 나왔습니다.`,
    looksFor: (label) => `${label}에 맞는 모양`,
    looksForHelp: '+ 자리의 획은 값을 올리고, − 자리의 획은 내립니다.',
  },
};
