import type { SnippetName } from '@glassnet/core/snippets';
import type { Words } from '../language/words.ts';

interface SharingWords {
  readonly share: string;
  readonly shared: string;
  readonly sharedWhole: (length: number) => string;
  readonly sharedByHand: string;
  readonly tooLarge: string;
  readonly export: string;
  readonly exportTitle: (title: string) => string;
  readonly files: string;
  readonly drawing: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly languages: Readonly<Record<SnippetName, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly failed: (what: string) => string;
}

export const sharingWords: Words<SharingWords> = {
  en: {
    share: 'Share',
    shared: 'Link copied.',
    sharedWhole: (length) => `Link copied: ${length} characters, and the whole net is in it.`,
    sharedByHand: 'This page may not copy: take the link from the address bar.',
    tooLarge: 'This net is too large for a link. Export a file and send that.',
    export: 'Export',
    exportTitle: (title) => `Take ${title} with you`,
    files: 'As a file',
    drawing: 'The drawing',
    code: 'As code, with this input',
    codeHelp: 'Weights of a large net are read from the file: export that, too.',
    languages: {
      numpy: 'NumPy',
      pytorch: 'PyTorch',
      typescript: 'TypeScript',
      curl: 'curl',
      glassnet: 'glassnet',
    },
    copy: 'Copy',
    copied: 'Copied',
    failed: (what) => `${what} could not be made:`,
  },
  ko: {
    share: '공유',
    shared: '링크를 복사했습니다.',
    sharedWhole: (length) => `링크를 복사했습니다. ${length}자 안에 신경망 전체가 들어 있습니다.`,
    sharedByHand: '이 페이지에서는 복사할 수 없습니다. 주소창의 링크를 복사하세요.',
    tooLarge: '링크에 담기에는 너무 큰 신경망입니다. 파일로 내보내서 보내세요.',
    export: '내보내기',
    exportTitle: (title) => `${title} 가져가기`,
    files: '파일로',
    drawing: '그림으로',
    code: '지금 입력과 함께 코드로',
    codeHelp: '큰 신경망의 가중치는 파일에서 읽습니다. 파일도 함께 내보내세요.',
    languages: {
      numpy: 'NumPy',
      pytorch: 'PyTorch',
      typescript: 'TypeScript',
      curl: 'curl',
      glassnet: 'glassnet',
    },
    copy: '복사',
    copied: '복사했습니다',
    failed: (what) => `${what} 파일을 만들지 못했습니다:`,
  },
};
