import { words } from '#words/run.ts';
import { isObject } from '../../openapi/json-value.ts';
import { valueAt } from '../../request/json-pointer.ts';
import { fillText, fillValue } from '../../request/runtime-expression.ts';
import type { NamedValue, Selector } from '../model.ts';
import { RunLimitError, runLimits } from './limits.ts';
import { follow } from './paths.ts';
import { parseReference } from './reference.ts';
import { lookUp, type Scope, type Values } from './scope.ts';

/** Evaluates values of a workflow, and keeps the expressions that led to nothing. */
export class Evaluator {
  readonly missing: string[] = [];
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  /**
   * What a value stands for; undefined where its expression leads to nothing.
   *
   * @throws RunLimitError
   */
  evaluate(value: unknown): unknown {
    return fillValue(value, isLeaf, (leaf) => {
      if (typeof leaf !== 'string') return this.select(leaf);
      return leaf.startsWith('$') ? this.look(leaf) : this.textOf(leaf);
    });
  }

  /** A text with what its expressions in braces stand for. */
  textOf(text: string): string {
    let length = text.length;
    return fillText(text, (expression) => {
      const value = this.look(expression);
      length += sizeOf(value);
      if (length > runLimits.text) throw new RunLimitError(words.valueTooLarge);
      return value;
    });
  }

  /** A text that is no expression stands for itself: `$5`. */
  private look(text: string): unknown {
    const reference = parseReference(text);
    if (!reference) return text;
    const value = lookUp(reference, this.scope);
    if (value === undefined) this.missing.push(text);
    return value;
  }

  private select({ context, selector, type }: Selector): unknown {
    const root = this.look(context);
    const value = root === undefined ? undefined : selectIn(root, this.textOf(selector), type);
    if (value === undefined) this.missing.push(selector);
    return value;
  }
}

function isLeaf(value: unknown): value is string | Selector {
  return typeof value === 'string' || isSelector(value);
}

function isSelector(value: unknown): value is Selector {
  if (!isObject(value)) return false;
  const { context, selector, type, ...rest } = value;
  return (
    Object.keys(rest).length === 0 &&
    typeof context === 'string' &&
    context.startsWith('$') &&
    typeof selector === 'string' &&
    (type === 'jsonpath' || type === 'jsonpointer')
  );
}

function selectIn(root: unknown, selector: string, type: Selector['type']): unknown {
  return type === 'jsonpointer'
    ? valueAt(root, selector)
    : follow(selector, (paths) => paths.valueAt(selector, root));
}

/** Outputs by name, without those that lead to nothing. @throws RunLimitError */
export function outputsOf(outputs: readonly NamedValue[], scope: Scope): Values {
  const evaluator = new Evaluator(scope);
  const entries = outputs.map(({ name, value }) => [name, evaluator.evaluate(value)] as const);
  for (const [, value] of entries) sizeOf(value);
  return new Map(entries.filter(([, value]) => value !== undefined));
}

/** About how many characters a value takes as JSON. @throws RunLimitError where it is too large */
export function sizeOf(root: unknown): number {
  const rest: unknown[] = [root];
  let [characters, left] = [0, runLimits.values as number];
  while (rest.length > 0) {
    const value = rest.pop();
    left -= 1;
    if (typeof value === 'string') characters += value.length;
    else if (Array.isArray(value)) for (const item of value) rest.push(item);
    else if (isObject(value))
      for (const [name, member] of Object.entries(value)) {
        characters += name.length;
        rest.push(member);
      }
    else characters += 8;
    if (left < 0 || characters > 4 * runLimits.text) throw new RunLimitError(words.valueTooLarge);
  }
  return characters;
}
