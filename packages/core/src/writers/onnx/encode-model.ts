/** The bytes of a model. https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */

import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { WrittenTensor } from '../written-net.ts';
import type { WrittenAttribute, WrittenModel, WrittenNode, WrittenValue } from './written-model.ts';

/** Of the format, not of the operators: what ONNX 1.13 writes. */
const IR_VERSION = 8;

const FLOAT_ELEMENTS = 1;
const FLOAT_ATTRIBUTE = 1;
const INTEGER_ATTRIBUTE = 2;
const TEXT_ATTRIBUTE = 3;

export function encodeModel(model: WrittenModel): Uint8Array<ArrayBuffer> {
  const writer = new BinaryWriter();
  integer(writer, 1, IR_VERSION);
  text(writer, 2, 'glassnet');
  message(writer, 7, () => graph(writer, model));
  message(writer, 8, () => integer(writer, 2, model.opset));
  for (const [key, value] of model.metadata) {
    message(writer, 14, () => {
      text(writer, 1, key);
      text(writer, 2, value);
    });
  }
  return writer.finish();
}

function graph(writer: BinaryWriter, { nodes, initializers, input, output }: WrittenModel): void {
  for (const each of nodes) message(writer, 1, () => node(writer, each));
  text(writer, 2, 'net');
  for (const each of initializers) message(writer, 5, () => tensor(writer, each));
  message(writer, 11, () => valueInfo(writer, input));
  message(writer, 12, () => valueInfo(writer, output));
}

function node(writer: BinaryWriter, { name, operator, inputs, output, attributes = [] }: WrittenNode): void {
  for (const each of inputs) text(writer, 1, each);
  text(writer, 2, output);
  text(writer, 3, name);
  text(writer, 4, operator);
  for (const each of attributes) message(writer, 5, () => attribute(writer, each));
}

function attribute(writer: BinaryWriter, written: WrittenAttribute): void {
  text(writer, 1, written.name);
  if ('float' in written) {
    writer.tag(2, WireType.Bit32).float(written.float);
    integer(writer, 20, FLOAT_ATTRIBUTE);
  } else if ('integer' in written) {
    integer(writer, 3, written.integer);
    integer(writer, 20, INTEGER_ATTRIBUTE);
  } else {
    text(writer, 4, written.text);
    integer(writer, 20, TEXT_ATTRIBUTE);
  }
}

function tensor(writer: BinaryWriter, { name, shape, data }: WrittenTensor): void {
  for (const size of shape) integer(writer, 1, size);
  integer(writer, 2, FLOAT_ELEMENTS);
  text(writer, 8, name);
  const view = new DataView(new ArrayBuffer(4 * data.length));
  for (const [i, number] of data.entries()) view.setFloat32(4 * i, number, true);
  writer.tag(9, WireType.LengthDelimited).bytes(new Uint8Array(view.buffer));
}

/** ValueInfo > type > tensor type > element type and shape > size. */
function valueInfo(writer: BinaryWriter, { name, shape }: WrittenValue): void {
  text(writer, 1, name);
  message(writer, 2, () =>
    message(writer, 1, () => {
      integer(writer, 1, FLOAT_ELEMENTS);
      message(writer, 2, () => {
        for (const each of shape) message(writer, 1, () => size(writer, each));
      });
    }),
  );
}

function size(writer: BinaryWriter, value: number | string): void {
  if (typeof value === 'number') integer(writer, 1, value);
  else text(writer, 2, value);
}

function integer(writer: BinaryWriter, field: number, value: number): void {
  writer.tag(field, WireType.Varint).int64(value);
}

function text(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

function message(writer: BinaryWriter, field: number, write: () => void): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  write();
  writer.join();
}
