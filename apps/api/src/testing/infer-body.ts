/** The body of an inference request, for tests; `changes` replace or remove (undefined) fields of it or its input. */
export function inferBody(
  rows: number,
  cols: number,
  data: unknown,
  changes: { readonly input?: object; readonly request?: object } = {},
): string {
  const input = { name: 'x', datatype: 'FP32', shape: [rows, cols], data, ...changes.input };
  return JSON.stringify({ inputs: [input], ...changes.request });
}
