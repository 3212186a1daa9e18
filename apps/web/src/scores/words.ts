import type { Words } from '../language/words.ts';

interface ScoresWords {
  readonly scores: string;
  readonly score: string;
  readonly highest: string;
  readonly softmax: string;
  readonly softmaxHelp: string;
  readonly announce: (scores: string, highest: string | undefined) => string;
}

export const scoresWords: Words<ScoresWords> = {
  en: {
    scores: 'Scores',
    score: 'Score',
    highest: 'max',
    softmax: 'Softmax',
    softmaxHelp: 'Softmax is a view of the scores: the same order, as shares that add up to 100%.',
    announce: (scores, highest) => `Scores: ${scores}.${highest ? ` Highest: ${highest}.` : ''}`,
  },
  ko: {
    scores: '점수',
    score: '점수',
    highest: '최대',
    softmax: '소프트맥스',
    softmaxHelp:
      '소프트맥스는 점수를 보는 다른 방법입니다. 순서는 그대로이고, 합이 100%인 비율로 나타냅니다.',
    announce: (scores, highest) => `점수: ${scores}.${highest ? ` 가장 높은 점수: ${highest}.` : ''}`,
  },
};
