/** Variables of the environment, each looked at as what it is meant to be. */

import { GlassnetError } from '@glassnet/kernels/errors';

/** A setting that makes no sense; the message is one line for the person who set it. */
export class SettingsError extends GlassnetError {
  override readonly name = 'SettingsError';
}

/** An empty variable is as good as none. What makes no sense throws a SettingsError. */
export class SettingsReader {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #names = new Set<string>();

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  /** @param expected in words for a person */
  text(name: string, fits: (text: string) => boolean, expected: string): string | undefined {
    this.#names.add(name);
    const text = this.#environment[name] || undefined;
    if (text === undefined || fits(text)) return text;
    throw new SettingsError(`${name}: expected ${expected}, got ${JSON.stringify(text)}`);
  }

  /** Entries with commas between them. */
  list(name: string, fits: (entry: string) => boolean, expected: string): readonly string[] {
    const text = this.text(name, (all) => entriesOf(all).every(fits), expected);
    return text === undefined ? [] : entriesOf(text);
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = this.text(
      name,
      (own) => choices.some((choice) => choice === own),
      `one of ${choices.join(', ')}`,
    );
    return choices.find((choice) => choice === text) ?? otherwise;
  }

  whole(name: string, otherwise: number, lowest: number, highest: number): number {
    return this.optionalWhole(name, lowest, highest) ?? otherwise;
  }

  optionalWhole(name: string, lowest: number, highest: number): number | undefined {
    const fits = (text: string) =>
      /^\d{1,15}$/.test(text) && Number(text) >= lowest && Number(text) <= highest;
    const text = this.text(name, fits, `a whole number from ${lowest} to ${highest}`);
    return text === undefined ? undefined : Number(text);
  }

  /** Variables that look as if they were meant for us, and that nobody asked for. */
  unread(prefix: string): readonly string[] {
    return Object.keys(this.#environment).filter((name) => name.startsWith(prefix) && !this.#names.has(name));
  }
}

function entriesOf(text: string): string[] {
  return text.split(',').map((entry) => entry.trim());
}
