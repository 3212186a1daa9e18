import type { Words } from '../language/words.ts';
import type { PresetName } from '../subject/presets.ts';

interface InputWords {
  readonly input: string;
  readonly preset: string;
  readonly presets: Readonly<Record<PresetName, string>>;
  readonly link: string;
  readonly typeValue: (label: string) => string;
  readonly row: string;
  readonly rowOf: (rows: number) => string;
  readonly whichInput: (inputs: number) => string;
}

export const inputWords: Words<InputWords> = {
  en: {
    input: 'Input',
    preset: 'Net',
    presets: {
      seed: 'Lesson: the code, 2-4-3',
      picture: 'Lesson: the picture, 4-2-3',
      spiral: 'Spiral, 2-32-3, trained',
      digits: 'Handwritten digits, 64-32-10',
    },
    link: 'from a link',
    typeValue: (label) => `${label} as a number`,
    row: 'Row',
    rowOf: (rows) => `of ${rows}`,
    whichInput: (inputs) => `x of ${inputs}`,
  },
  ko: {
    input: '입력',
    preset: '신경망',
    presets: {
      seed: '수업 코드, 2-4-3',
      picture: '수업 그림, 4-2-3',
      spiral: '나선, 2-32-3, 학습됨',
      digits: '손글씨 숫자, 64-32-10',
    },
    link: '링크로 받은 신경망',
    typeValue: (label) => `${label} 값을 숫자로 입력`,
    row: '행',
    rowOf: (rows) => `/ ${rows}`,
    whichInput: (inputs) => `x, 모두 ${inputs}개 중`,
  },
};
