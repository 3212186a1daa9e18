import type { Messages } from './messages.ts';

export const ko: Messages = {
  pageTitle: 'Glassnet: 속이 들여다보이는 신경망',
  tagline: '속이 들여다보이는 신경망',
  language: '언어',

  loading: '신경망을 불러오는 중',
  loadFailed: '신경망을 불러오지 못했습니다',
  loadFailedHelp: '서버가 켜져 있는지, 아래 파일이 있는지 확인한 다음 다시 시도하세요.',
  retry: '다시 시도',

  input: '입력',
  inputHelp: '끌거나 숫자를 입력하세요',
  typeValue: (label) => `${label} 값을 숫자로 입력`,

  net: '신경망',
  netSize: (title, params, bytes) => `${title}, 매개변수 ${params}개, ${bytes}바이트`,
  netHelp: '뉴런을 누르거나 화살표 키로 골라 가중치를 읽어 보세요',
  layers: '계층',
  rows: '행',
  positiveWeight: '양의 가중치',
  negativeWeight: '음의 가중치',
  widthOfWeight: '굵기 = |w|',
  describeNeuron: (label, value, terms) =>
    terms === '' ? `${label}: ${value}` : `${label}: ${value}; ${terms}`,
  highest: '최대',

  scores: '점수',
  score: '점수',
  softmax: '소프트맥스',
  softmaxHelp: '소프트맥스는 점수를 보는 다른 방법입니다. 순서는 그대로이고, 합이 100%인 비율로 나타냅니다.',
  announceScores: (scores, highest) => `점수: ${scores}. 가장 높은 점수: ${highest}.`,

  sumOf: (label) => `${label}의 계산`,
  bias: '편향',
  isInput: (label) => `${label}: 직접 정하는 입력값이라 계산할 것이 없습니다.`,
  curve: (from, to) => `시그모이드, ${from}부터 ${to}까지`,
  describeCurve: (points) => `시그모이드 곡선과 그 위의 은닉 뉴런: ${points}`,

  backend: '백엔드',
  backendHelp: {
    js: '순수 자바스크립트, 바로 계산',
    wasm: '웹어셈블리, 한 번에 숫자 네 개씩',
    workers: '웹어셈블리를 여러 스레드에서',
  },
  unavailable: (backend) => `${backend}: 여기서는 실행할 수 없습니다.`,
  notIsolated:
    '이 페이지는 교차 출처 격리(cross-origin isolation) 상태가 아닙니다. 서버가 Cross-Origin-Opener-Policy: same-origin과 Cross-Origin-Embedder-Policy: require-corp 헤더를 보내야 합니다.',
  runFailed: (backend) => `${backend}에서 마지막 호출이 실패하여 이전 호출의 숫자를 보여 줍니다.`,

  receipt: '영수증',
  time: '시간',
  digest: '다이제스트',
  digestWhole: '점수 비트의 SHA-256',
  compare: '백엔드 비교',
  comparing: '비교하는 중',
  compareHelp: (rows) => `현재 입력과 예제 ${rows}행을 모든 백엔드에서 실행해 비트를 비교합니다.`,
  thisInput: '현재 입력',
  bundledRows: (rows) => `예제 ${rows}행`,
  identical: (same, total) => `점수 ${total}개 중 ${same}개 동일`,
  differs: (row, score, [a, b]) => `${a}, ${b}: ${row}행 ${score}에서 처음 다릅니다.`,
  compareFailed: '비교하지 못했습니다:',
};
