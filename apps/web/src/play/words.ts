import type { Words } from '../language/words.ts';

interface PlayWords {
  readonly more: string;
  readonly less: string;
}

export const playWords: Words<PlayWords> = {
  en: { more: 'Net, rows, backend', less: 'Only the input' },
  ko: { more: '신경망, 행, 백엔드', less: '입력만 보기' },
};
