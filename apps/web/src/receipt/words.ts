import type { Words } from '../language/words.ts';

interface ReceiptWords {
  readonly receipt: string;
  readonly backend: string;
  readonly time: string;
  readonly digest: string;
  readonly digestWhole: string;
  readonly runFailed: (backend: string) => string;
  readonly compare: string;
  readonly comparing: string;
  readonly compareHelp: (rows: number) => string;
  readonly compareInputHelp: string;
  readonly thisInput: string;
  /** The rows that come with the net, in a word. */
  readonly bundledRows: (rows: number) => string;
  readonly identical: (same: string, total: string) => string;
  readonly differs: (row: number, score: string, backends: readonly [string, string]) => string;
  readonly compareFailed: string;
}

export const receiptWords: Words<ReceiptWords> = {
  en: {
    receipt: 'Receipt',
    backend: 'Backend',
    time: 'Time',
    digest: 'Digest',
    digestWhole: 'SHA-256 of the score bits',
    runFailed: (backend) => `The last call on ${backend} failed; the numbers are of the call before it.`,
    compare: 'Compare backends',
    comparing: 'Comparing',
    compareHelp: (rows) => `Runs this input and ${rows} bundled rows on every backend and compares the bits.`,
    compareInputHelp: 'Runs this input on every backend and compares the bits.',
    thisInput: 'This input',
    bundledRows: (rows) => `${rows} rows`,
    identical: (same, total) => `${same} of ${total} scores identical`,
    differs: (row, score, [a, b]) => `${a} and ${b} first differ in row ${row}, ${score}.`,
    compareFailed: 'The comparison failed:',
  },
  ko: {
    receipt: '영수증',
    backend: '백엔드',
    time: '시간',
    digest: '다이제스트',
    digestWhole: '점수 비트의 SHA-256',
    runFailed: (backend) => `${backend}에서 마지막 호출이 실패하여 이전 호출의 숫자를 보여 줍니다.`,
    compare: '백엔드 비교',
    comparing: '비교하는 중',
    compareHelp: (rows) => `현재 입력과 예제 ${rows}행을 모든 백엔드에서 실행해 비트를 비교합니다.`,
    compareInputHelp: '현재 입력을 모든 백엔드에서 실행해 비트를 비교합니다.',
    thisInput: '현재 입력',
    bundledRows: (rows) => `예제 ${rows}행`,
    identical: (same, total) => `점수 ${total}개 중 ${same}개 동일`,
    differs: (row, score, [a, b]) => `${a}, ${b}: ${row}행 ${score}에서 처음 다릅니다.`,
    compareFailed: '비교하지 못했습니다:',
  },
};
