import type { Words } from '../language/words.ts';
import type { Breakage } from './breakages.ts';

type Kind = Breakage['kind'];

interface EditsWords {
  readonly title: string;
  readonly help: string;
  readonly button: Readonly<Record<Kind, (what: readonly string[]) => string>>;
  /** What there is to see afterwards. */
  readonly lesson: Readonly<Record<Kind, (what: readonly string[]) => string>>;
  readonly undo: string;
  readonly redo: string;
}

export const editsWords: Words<EditsWords> = {
  en: {
    title: 'Break it',
    help: 'Every step can be undone.',
    button: {
      biases: () => 'All biases to 0',
      layer: ([name]) => `Take out ${name}`,
      collapse: () => 'Two Affines into one',
      swap: ([a, b]) => `Swap ${a} and ${b}`,
    },
    lesson: {
      biases: () => 'Now an input of zeros gives z = 0: only a bias can move a neuron away from there.',
      layer: ([name]) => `Without ${name} nothing bends: every border on the map is a straight line.`,
      collapse: () => 'One Affine gives the same scores: without a bend, two layers do the work of one.',
      swap: ([a, b]) => `${a} and ${b} changed places, and no score did: hidden neurons have no order.`,
    },
    undo: 'Undo',
    redo: 'Redo',
  },
  ko: {
    title: '망가뜨리기',
    help: '어느 단계든 되돌릴 수 있습니다.',
    button: {
      biases: () => '편향 모두 0으로',
      layer: ([name]) => `${name} 빼기`,
      collapse: () => 'Affine 두 개를 하나로',
      swap: ([a, b]) => `${a}, ${b} 맞바꾸기`,
    },
    lesson: {
      biases: () => '이제 입력이 모두 0이면 z도 0입니다. 거기서 벗어나게 하는 것이 편향입니다.',
      layer: ([name]) => `${name} 없이는 아무것도 휘지 않습니다. 지도의 경계가 모두 직선이 됩니다.`,
      collapse: () => 'Affine 하나로도 점수가 같습니다. 휘는 곳이 없으면 두 층이 한 층과 다르지 않습니다.',
      swap: ([a, b]) => `${a}, ${b}의 자리가 바뀌어도 점수는 그대로입니다. 은닉 뉴런에는 순서가 없습니다.`,
    },
    undo: '되돌리기',
    redo: '다시 하기',
  },
};
