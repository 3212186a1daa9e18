/** A stream of which the beginning was looked at: what was seen, then the rest. */
export async function* joined<T>(seen: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}
