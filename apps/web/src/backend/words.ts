import type { Picked } from '../backends.ts';
import type { Words } from '../language/words.ts';

interface BackendWords {
  readonly backend: string;
  readonly help: Readonly<Record<Picked, string>>;
  readonly unavailable: (backend: string) => string;
  readonly notIsolated: string;
  readonly notYetIsolated: string;
  readonly notSecure: string;
}

export const backendWords: Words<BackendWords> = {
  en: {
    backend: 'Backend',
    help: {
      auto: 'what suits each call; the receipt says which',
      js: 'plain JavaScript, at once',
      wasm: 'WebAssembly, four numbers at a time',
      workers: 'WebAssembly on several threads',
      server: 'the service that sent this page',
    },
    unavailable: (backend) => `${backend} cannot run here:`,
    notIsolated:
      'this page is not cross-origin isolated. Its server must send Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.',
    notYetIsolated:
      'this page is not cross-origin isolated, and its service worker could not change that. Load it again, in a tab of its own; else its server must send Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.',
    notSecure: 'threads need a page that comes over https, or from localhost.',
  },
  ko: {
    backend: '백엔드',
    help: {
      auto: '호출마다 알맞은 것, 무엇이 계산했는지는 영수증에',
      js: '순수 자바스크립트, 바로 계산',
      wasm: '웹어셈블리, 한 번에 숫자 네 개씩',
      workers: '웹어셈블리를 여러 스레드에서',
      server: '이 페이지를 보낸 서버에서',
    },
    unavailable: (backend) => `${backend}: 여기서는 실행할 수 없습니다.`,
    notIsolated:
      '이 페이지는 교차 출처 격리(cross-origin isolation) 상태가 아닙니다. 서버가 Cross-Origin-Opener-Policy: same-origin과 Cross-Origin-Embedder-Policy: require-corp 헤더를 보내야 합니다.',
    notYetIsolated:
      '이 페이지는 교차 출처 격리(cross-origin isolation) 상태가 아니고, 서비스 워커로도 격리하지 못했습니다. 따로 연 탭에서 다시 불러오거나, 서버가 Cross-Origin-Opener-Policy: same-origin과 Cross-Origin-Embedder-Policy: require-corp 헤더를 보내야 합니다.',
    notSecure: '스레드는 https나 localhost로 연 페이지에서만 쓸 수 있습니다.',
  },
};
