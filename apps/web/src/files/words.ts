import type { Words } from '../language/words.ts';

interface FilesWords {
  readonly open: string;
  readonly help: string;
  readonly dropHere: string;
  readonly reading: (name: string) => string;
  readonly question: (name: string) => string;
  readonly layer: string;
  readonly shape: string;
  readonly numbers: string;
  readonly size: (params: string, bytes: string) => string;
  readonly classes: string;
  readonly source: string;
  readonly activation: string;
  readonly outputActivation: string;
  readonly none: string;
  readonly needsActivation: string;
  readonly choose: string;
  readonly replace: string;
  readonly keep: string;
  readonly refused: (name: string) => string;
  readonly stays: string;
}

export const filesWords: Words<FilesWords> = {
  en: {
    open: 'Open a file',
    help: 'or drop one here: .safetensors, .npz, .onnx, .pt',
    dropHere: 'Drop a net, or rows for it',
    reading: (name) => `Reading ${name}`,
    question: (name) => `Open ${name}?`,
    layer: 'Layer',
    shape: 'Columns in and out',
    numbers: 'Parameters',
    size: (params, bytes) => `${params} parameters, ${bytes} bytes`,
    classes: 'Classes',
    source: 'Source',
    activation: 'Between the layers',
    outputActivation: 'After the last layer',
    none: 'nothing',
    needsActivation: 'The file holds weights, but not what stands between the layers. You have to know that.',
    choose: 'choose',
    replace: 'Open',
    keep: 'Keep the net I have',
    refused: (name) => `${name} cannot be opened`,
    stays: 'The net on the page stays as it is.',
  },
  ko: {
    open: '파일 열기',
    help: '또는 여기에 끌어다 놓으세요: .safetensors, .npz, .onnx, .pt',
    dropHere: '신경망 파일이나 입력 행 파일을 놓으세요',
    reading: (name) => `${name} 읽는 중`,
    question: (name) => `${name} 파일을 열까요?`,
    layer: '계층',
    shape: '들어오고 나가는 열',
    numbers: '매개변수',
    size: (params, bytes) => `매개변수 ${params}개, ${bytes}바이트`,
    classes: '클래스',
    source: '출처',
    activation: '계층 사이의 활성화 함수',
    outputActivation: '마지막 계층 다음',
    none: '없음',
    needsActivation: '가중치만 있고 계층 사이에 무엇이 있는지는 적혀 있지 않은 파일입니다. 직접 골라 주세요.',
    choose: '고르기',
    replace: '열기',
    keep: '지금 신경망 그대로 두기',
    refused: (name) => `${name} 파일을 열 수 없습니다`,
    stays: '화면의 신경망은 그대로 있습니다.',
  },
};
