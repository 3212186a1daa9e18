import type { Screen } from './address/address.ts';
import type { Words } from './language/words.ts';
import type { Theme } from './theme.ts';

interface PageWords {
  readonly title: string;
  readonly tagline: string;
  readonly screens: string;
  readonly screen: Readonly<Record<Screen, string>>;
  readonly language: string;
  readonly theme: (theme: string) => string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly loading: (name: string) => string;
  readonly failed: (name: string) => string;
  readonly failedHelp: string;
  readonly forgotten: string;
  readonly retry: string;
  readonly close: string;
  readonly broken: string;
  readonly reload: string;
}

export const pageWords: Words<PageWords> = {
  en: {
    title: 'Glassnet: a neural net you can see through',
    tagline: 'A neural net you can see through',
    screens: 'Screens',
    screen: { play: 'Play', batch: 'Batch', race: 'Race', learn: 'Learn' },
    language: 'Language',
    theme: (theme) => `Theme: ${theme}`,
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    loading: (name) => `Opening ${name}`,
    failed: (name) => `${name} could not be opened. The net on the page is the one from before.`,
    failedHelp: 'Check the link, or that the server still runs, then try again.',
    forgotten: 'It was opened from a file, and no address can hold a net of its size. Open the file again.',
    retry: 'Try again',
    close: 'Close',
    broken: 'This screen could not be shown. Perhaps the server has stopped, or has a newer version.',
    reload: 'Load the page again',
  },
  ko: {
    title: 'Glassnet: 속이 들여다보이는 신경망',
    tagline: '속이 들여다보이는 신경망',
    screens: '화면',
    screen: { play: '체험', batch: '배치', race: '경주', learn: '배우기' },
    language: '언어',
    theme: (theme) => `테마: ${theme}`,
    themes: { system: '시스템 설정', light: '밝게', dark: '어둡게' },
    loading: (name) => `${name} 여는 중`,
    failed: (name) => `열지 못했습니다: ${name}. 화면에는 이전 신경망이 그대로 있습니다.`,
    failedHelp: '링크가 맞는지, 서버가 켜져 있는지 확인한 다음 다시 시도하세요.',
    forgotten: '파일에서 연 신경망인데, 주소에 담기에는 너무 큽니다. 파일을 다시 열어 주세요.',
    retry: '다시 시도',
    close: '닫기',
    broken: '이 화면을 보여 줄 수 없습니다. 서버가 꺼졌거나 새 버전으로 바뀌었을 수 있습니다.',
    reload: '페이지 다시 불러오기',
  },
};
