import type { Words } from '../language/words.ts';

interface RaceWords {
  readonly frames: string;
  readonly framesHelp: string;
  readonly hidden: string;
  readonly hiddenField: string;
  readonly turn: string;
  readonly stop: string;
  readonly perSecond: string;
  readonly inference: string;
  readonly painting: string;
  readonly mapOf: (hidden: number) => string;
  readonly failed: string;
  readonly race: string;
  readonly raceHelp: (hidden: number) => string;
  readonly start: string;
  readonly racing: string;
  readonly backend: string;
  readonly median: string;
  readonly p95: string;
  readonly rowsPerSecond: string;
  readonly chart: string;
  readonly frameLine: string;
  readonly frameHelp: string;
  readonly lane: (backend: string, median: string, low: string, high: string) => string;
  readonly waiting: string;
}

export const raceWords: Words<RaceWords> = {
  en: {
    frames: '65,536 rows a frame',
    framesHelp:
      'The spiral net decides every point of the map again in every frame, while its first weights turn. Beyond 32 hidden neurons the others are copies: the same map, more work.',
    hidden: 'H',
    hiddenField: 'H, the hidden neurons, as a number',
    turn: 'Turn the spiral',
    stop: 'Stop',
    perSecond: 'frames a second',
    inference: 'inference',
    painting: 'painting',
    mapOf: (hidden) => `Decision map of the spiral with ${hidden} hidden neurons`,
    failed: 'The call failed:',
    race: 'The race',
    raceHelp: (hidden) => `The same 65,536 rows through 2-${hidden}-3 on every backend, in turns.`,
    start: 'Start the race',
    racing: 'Racing',
    backend: 'Backend',
    median: 'Median',
    p95: '95 of 100 within',
    rowsPerSecond: 'Rows a second',
    chart: 'Milliseconds of each backend',
    frameLine: '16.7 ms',
    frameHelp: 'Left of the line a frame is done in time for 60 a second.',
    lane: (backend, median, low, high) => `${backend}: ${median}, half of the turns from ${low} to ${high}`,
    waiting: 'Nothing has run yet.',
  },
  ko: {
    frames: '한 장면에 65,536행',
    framesHelp:
      '첫 가중치를 돌리면서 장면마다 지도의 모든 점을 다시 계산합니다. 은닉 뉴런이 32개를 넘으면 나머지는 복사본이라, 지도는 같고 계산만 늘어납니다.',
    hidden: 'H',
    hiddenField: '은닉 뉴런 수 H를 숫자로 입력',
    turn: '나선 돌리기',
    stop: '멈추기',
    perSecond: '초당 장면 수',
    inference: '계산',
    painting: '그리기',
    mapOf: (hidden) => `은닉 뉴런 ${hidden}개인 나선의 결정 지도`,
    failed: '호출이 실패했습니다:',
    race: '경주',
    raceHelp: (hidden) => `같은 65,536행을 2-${hidden}-3 신경망에 넣고, 백엔드마다 번갈아 가며 잽니다.`,
    start: '경주 시작',
    racing: '경주하는 중',
    backend: '백엔드',
    median: '중앙값',
    p95: '100번 중 95번',
    rowsPerSecond: '초당 행 수',
    chart: '백엔드별 시간(밀리초)',
    frameLine: '16.7 ms',
    frameHelp: '선 왼쪽이면 초당 60장면을 제때 그립니다.',
    lane: (backend, median, low, high) => `${backend}: ${median}, 절반은 ${low}에서 ${high} 사이`,
    waiting: '아직 달리지 않았습니다.',
  },
};
