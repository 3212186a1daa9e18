/** Which output of a graph are the scores: classifiers have labels beside them. */

import { ModelFormatError } from '../../errors.ts';
import type { Expression } from './expressions/expression.ts';
import { joinedRows } from './operators/joining.ts';
import type { RowsValue, Value } from './values/value.ts';

export interface Output {
  readonly name: string;
  readonly value: Value;
}

export interface Scores {
  readonly expression: Expression;
  /** The name of each column, where the graph says it. */
  readonly classes: readonly string[] | undefined;
}

/** Labels of one classifier that are chosen in different ways: more are of several. */
const MOST_LABELS = 8;

/**
 * Constants are passed over, and inputs that are handed on as they are.
 *
 * @throws ModelFormatError when there are none, and when others are not computed on the way to them or from them
 */
export function scoresOf(outputs: readonly Output[]): Scores {
  const values = outputs.map(({ value }) => value);
  const all = values.filter((value) => value.kind === 'rows');
  const rows = all.length > 1 ? all.filter(({ expression }) => expression.kind !== 'input') : all;
  const labels = values.filter((value) => value.kind === 'labels');
  const refused = values.find((value) => value.kind === 'refused');
  const candidates = [...rows, ...labels.map(({ of, classes }) => ({ expression: of, classes }))];
  if (refused !== undefined)
    throw candidates.length === 0 ? refused.error : severalScores(outputs, refused.error);
  const [first] = candidates;
  if (first === undefined)
    throw new ModelFormatError('.onnx: no output depends on the input: expected scores');
  const { expression, classes } = rows.length === 0 ? first : chosenOf(rows, outputs);
  const chosen = new Set(labels.map(({ of }) => of));
  const isClear = chosen.size <= MOST_LABELS && [...chosen].every((of) => isOnOneChain(expression, of));
  if (!isClear) throw severalScores(outputs);
  return { expression, classes: classes ?? labels.find((label) => label.classes !== undefined)?.classes };
}

/** The last step of a chain shows the others in its trace; single columns are the scores of one class each. */
function chosenOf(rows: readonly RowsValue[], outputs: readonly Output[]): Scores {
  const last = rows.reduce((highest, value) =>
    value.expression.level > highest.expression.level ? value : highest,
  );
  const passed = passedBy(last.expression);
  const isChain = rows.every(({ expression }) => passed.has(expression));
  if (isChain) return { expression: last.expression, classes: last.classes };
  const refuse = () => severalScores(outputs);
  if (!areColumns(rows)) throw refuse();
  const columns = rows.map((value) => ({ ...value, shape: ['rows', 1] as const }));
  return {
    expression: joinedRows({ place: 'the outputs', refuse }, columns, 1).expression,
    classes: undefined,
  };
}

/** Of one thing, one each. */
function areColumns(rows: readonly RowsValue[]): boolean {
  const [first] = rows;
  return (
    rows.every(({ expression }) => {
      return expression.width === 1 && expression.operands[0] === first?.expression.operands[0];
    }) && rows.every(({ expression }) => expression.kind === 'formula' && expression.isAffine)
  );
}

function isOnOneChain(a: Expression, b: Expression): boolean {
  return passedBy(a).has(b) || passedBy(b).has(a);
}

/** The expression and all that it is computed from. */
function passedBy(expression: Expression): ReadonlySet<Expression> {
  const passed = new Set<Expression>([expression]);
  for (const each of passed) for (const operand of each.operands) passed.add(operand);
  return passed;
}

/** The names of the inputs that an expression depends on. */
export function inputsBehind(expression: Expression): ReadonlySet<string> {
  const names = [...passedBy(expression)].flatMap((each) => (each.kind === 'input' ? [each.name] : []));
  return new Set(names);
}

function severalScores(outputs: readonly Output[], cause?: ModelFormatError): ModelFormatError {
  const names = outputs.map(({ name }) => JSON.stringify(name.slice(0, 40))).join(', ');
  const reason = cause === undefined ? '' : ` (${cause.message.slice(0, 200)})`;
  return new ModelFormatError(
    `.onnx: outputs ${names.slice(0, 300)}: expected one of scores; keep one with onnx.utils.extract_model${reason}`,
    { cause },
  );
}
