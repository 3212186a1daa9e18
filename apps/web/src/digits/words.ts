import type { Words } from '../language/words.ts';

interface DigitsWords {
  readonly pad: string;
  readonly invitation: string;
  readonly clear: string;
}

export const digitsWords: Words<DigitsWords> = {
  en: { pad: 'Drawing pad', invitation: 'Draw a digit here', clear: 'Clear' },
  ko: { pad: '그림판', invitation: '여기에 숫자를 써 보세요', clear: '지우기' },
};
