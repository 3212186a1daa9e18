import type { Words } from '../language/words.ts';

interface HelpWords {
  readonly help: string;
  readonly introduction: string;
  readonly keys: readonly { readonly keys: string; readonly what: string }[];
  readonly privacy: string;
}

export const helpWords: Words<HelpWords> = {
  en: {
    help: 'Help',
    introduction:
      'Everything is computed in front of you. Pick a neuron and read the sum behind it; pick a line and change its weight; drag the ring on the map.',
    keys: [
      { keys: 'Tab', what: 'from panel to panel; the net is one stop' },
      { keys: '← ↑ ↓ →', what: 'in the net: another neuron; on a slider: a step' },
      { keys: 'Home, End', what: 'the first and the last neuron of a column' },
      { keys: 'Ctrl+Z, Ctrl+Shift+Z', what: 'undo and redo what was done to the net' },
      { keys: 'Esc', what: 'close a window' },
    ],
    privacy: 'Files and numbers stay in this browser, unless you pick the backend "server".',
  },
  ko: {
    help: '도움말',
    introduction:
      '모든 계산이 눈앞에서 이루어집니다. 뉴런을 골라 그 값이 나온 합을 읽고, 선을 골라 가중치를 바꾸고, 지도의 고리를 끌어 보세요.',
    keys: [
      { keys: 'Tab', what: '패널 사이를 이동합니다. 신경망은 한 번에 지나갑니다' },
      { keys: '← ↑ ↓ →', what: '신경망에서는 다른 뉴런으로, 슬라이더에서는 한 칸씩' },
      { keys: 'Home, End', what: '한 열의 첫 뉴런과 마지막 뉴런' },
      { keys: 'Ctrl+Z, Ctrl+Shift+Z', what: '신경망에 한 일을 되돌리고 다시 하기' },
      { keys: 'Esc', what: '창 닫기' },
    ],
    privacy: '파일과 숫자는 이 브라우저를 떠나지 않습니다. 백엔드로 "server"를 고를 때만 서버로 보냅니다.',
  },
};
