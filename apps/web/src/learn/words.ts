import type { Words } from '../language/words.ts';
import type { ChapterName } from './chapters.ts';
import { learnEnglish } from './words-en.ts';
import { learnKorean } from './words-ko.ts';

export interface ChapterWords {
  readonly title: string;
  readonly text: readonly string[];
  /** What each line of the code does, in order. */
  readonly lines: readonly string[];
}

export interface LearnWords {
  readonly title: string;
  readonly introduction: string;
  readonly input: string;
  readonly typeValue: (label: string) => string;
  readonly code: (title: string) => string;
  readonly figure: (title: string) => string;
  readonly pickNeuron: string;
  readonly chapters: Readonly<Record<ChapterName, ChapterWords>>;
  readonly product: string;
  readonly bias: string;
  readonly row: string;
  readonly winner: string;
  readonly numbers: (count: number) => string;
  readonly together: string;
  readonly next: string;
  readonly toPlay: string;
  readonly toSpiral: string;
  readonly toDigits: string;
}

export const learnWords: Words<LearnWords> = { en: learnEnglish, ko: learnKorean };
