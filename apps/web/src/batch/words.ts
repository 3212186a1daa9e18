import type { Words } from '../language/words.ts';

interface BatchWords {
  readonly rows: string;
  readonly bundled: (name: string, rows: string) => string;
  readonly none: string;
  readonly openRows: string;
  readonly openHelp: string;
  readonly reading: (name: string) => string;
  readonly refused: (name: string) => string;
  readonly backToBundled: string;
  readonly ran: (rows: string, time: string, backend: string) => string;
  readonly digest: string;
  readonly failed: string;
  readonly save: string;
  readonly right: (right: string, rows: string) => string;
  readonly accuracy: string;
  readonly confusion: string;
  readonly confusionHelp: string;
  readonly isTrue: string;
  readonly isPredicted: string;
  readonly cell: (count: number, truth: string, predicted: string) => string;
  readonly shares: string;
  readonly list: string;
  readonly order: string;
  readonly orders: Readonly<Record<'file' | 'score' | 'margin', string>>;
  readonly only: string;
  readonly all: string;
  readonly wrong: string;
  readonly pair: (truth: string, predicted: string) => string;
  readonly row: string;
  readonly x: string;
  readonly predicted: string;
  readonly highest: string;
  readonly margin: string;
  readonly truth: string;
  readonly open: (row: number) => string;
  readonly shown: (count: string) => string;
}

export const batchWords: Words<BatchWords> = {
  en: {
    rows: 'Rows',
    bundled: (name, rows) => `${rows} rows that come with ${name}`,
    none: 'No rows come with this net. Open a file with some.',
    openRows: 'Open rows',
    openHelp: '.csv, .npy or .json; a column called class or label holds the true classes',
    reading: (name) => `Reading ${name}`,
    refused: (name) => `${name} cannot be used; the rows are those from before.`,
    backToBundled: 'Back to the rows of the net',
    ran: (rows, time, backend) => `${rows} rows in ${time} on ${backend}`,
    digest: 'Digest of all scores',
    failed: 'The call failed:',
    save: 'Save the scores',
    right: (right, rows) => `${right} of ${rows} right`,
    accuracy: 'Accuracy',
    confusion: 'Confusion matrix',
    confusionHelp: 'Press a number to see its rows.',
    isTrue: 'true',
    isPredicted: 'predicted',
    cell: (count, truth, predicted) => `${count} rows of ${truth} predicted as ${predicted}`,
    shares: 'How often each is predicted',
    list: 'Row by row',
    order: 'Order',
    orders: { file: 'as in the file', score: 'highest score first', margin: 'most doubtful first' },
    only: 'Show',
    all: 'all rows',
    wrong: 'wrong ones',
    pair: (truth, predicted) => `${truth} predicted as ${predicted}`,
    row: 'Row',
    x: 'x',
    predicted: 'Predicted',
    highest: 'Score',
    margin: 'Margin',
    truth: 'True',
    open: (row) => `Look at row ${row}`,
    shown: (count) => `${count} rows`,
  },
  ko: {
    rows: '입력 행',
    bundled: (name, rows) => `${name}에 딸린 ${rows}행`,
    none: '이 신경망에는 딸린 행이 없습니다. 행이 담긴 파일을 열어 주세요.',
    openRows: '행 파일 열기',
    openHelp: '.csv, .npy, .json. 이름이 class나 label인 열은 정답으로 읽습니다',
    reading: (name) => `${name} 읽는 중`,
    refused: (name) => `${name} 파일은 쓸 수 없습니다. 행은 이전 그대로입니다.`,
    backToBundled: '딸린 행으로 돌아가기',
    ran: (rows, time, backend) => `${backend}에서 ${rows}행, ${time}`,
    digest: '점수 전체의 다이제스트',
    failed: '호출이 실패했습니다:',
    save: '점수 저장',
    right: (right, rows) => `${rows}행 중 ${right}행 정답`,
    accuracy: '정확도',
    confusion: '혼동 행렬',
    confusionHelp: '숫자를 누르면 그 행만 보여 줍니다.',
    isTrue: '정답',
    isPredicted: '예측',
    cell: (count, truth, predicted) => `${count} 행: 정답 ${truth}, 예측 ${predicted}`,
    shares: '예측이 나뉜 비율',
    list: '행별 결과',
    order: '순서',
    orders: { file: '파일 순서대로', score: '점수가 높은 순', margin: '판단이 아슬아슬한 순' },
    only: '보기',
    all: '모든 행',
    wrong: '틀린 행만',
    pair: (truth, predicted) => `정답 ${truth}, 예측 ${predicted}`,
    row: '행',
    x: 'x',
    predicted: '예측',
    highest: '점수',
    margin: '점수 차',
    truth: '정답',
    open: (row) => `${row} 번째 행 살펴보기`,
    shown: (count) => `${count}행`,
  },
};
