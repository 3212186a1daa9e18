/** The attributes of a call, by name and kind; undefined where there is none of that name. */

import { ModelFormatError } from '../../errors.ts';
import type { AttributeValue } from './decode/attribute-proto.ts';
import type { TensorProto } from './decode/tensor-proto.ts';

/** Each method throws a ModelFormatError, naming the place, for an attribute of another kind. */
export class Attributes {
  readonly #values: ReadonlyMap<string, AttributeValue>;
  readonly #place: string;

  constructor(values: ReadonlyMap<string, AttributeValue>, place: string) {
    this.#values = values;
    this.#place = place;
  }

  float(name: string): number | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'float' ? attribute.value : this.#none(name, attribute, 'a float');
  }

  integer(name: string): number | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'integer' ? attribute.value : this.#none(name, attribute, 'a whole number');
  }

  text(name: string): string | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'text' ? attribute.value : this.#none(name, attribute, 'a text');
  }

  tensor(name: string): TensorProto | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'tensor' ? attribute.value : this.#none(name, attribute, 'a tensor');
  }

  graph(name: string): Uint8Array | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'graph' ? attribute.value : this.#none(name, attribute, 'a graph');
  }

  floats(name: string): readonly number[] | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'floats' ? attribute.value : this.#none(name, attribute, 'floats');
  }

  integers(name: string): readonly number[] | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'integers' ? attribute.value : this.#none(name, attribute, 'whole numbers');
  }

  texts(name: string): readonly string[] | undefined {
    const attribute = this.#values.get(name);
    return attribute?.kind === 'texts' ? attribute.value : this.#none(name, attribute, 'texts');
  }

  #none(name: string, attribute: AttributeValue | undefined, expected: string): undefined {
    if (attribute === undefined) return undefined;
    throw new ModelFormatError(
      `.onnx: ${this.#place}: attribute ${name}: expected ${expected}, got ${attribute.kind}`,
    );
  }
}
