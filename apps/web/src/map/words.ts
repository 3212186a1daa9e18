import type { Words } from '../language/words.ts';

interface MapWords {
  readonly map: string;
  readonly help: string;
  readonly paleWhereClose: string;
  readonly paleNearZero: string;
  readonly across: string;
  readonly up: string;
  readonly describe: (across: string, up: string, shares: string) => string;
  readonly time: (rows: string, inference: string, painting: string) => string;
}

export const mapWords: Words<MapWords> = {
  en: {
    map: 'Decision map',
    help: 'Drag to move the input.',
    paleWhereClose: 'Pale where the two highest scores are close.',
    paleNearZero: 'Pale where the score is near 0.',
    across: 'across',
    up: 'up',
    describe: (across, up, shares) => `The highest score for every ${across} and ${up}: ${shares}`,
    time: (rows, inference, painting) => `${rows} rows in ${inference}, painted in ${painting}`,
  },
  ko: {
    map: '결정 지도',
    help: '끌면 입력이 움직입니다.',
    paleWhereClose: '1, 2위 점수가 비슷한 곳은 옅게 칠합니다.',
    paleNearZero: '점수가 0에 가까운 곳은 옅게 칠합니다.',
    across: '가로',
    up: '세로',
    describe: (across, up, shares) => `${across}, ${up}에 따라 점수가 가장 높은 것: ${shares}`,
    time: (rows, inference, painting) => `${rows}행 계산 ${inference}, 그리기 ${painting}`,
  },
};
