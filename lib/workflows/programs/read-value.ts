import { say } from '#lib/words/say.ts';
import { words } from '#words/programs.ts';
import { isObject } from '../../openapi/json-value.ts';
import { divideAtExpressions, embeddedExpressions } from '../../request/parse-expression.ts';
import type { Selector } from '../model.ts';
import { parseReference } from '../run/reference.ts';
import { NotWritable, stepsOfPath, stepsOfPointer } from './path.ts';
import type { PathStep, Source, Text, TextPiece, Value } from './program.ts';

/** What the expressions of a step can name. */
export interface Names {
  readonly inputs: readonly string[];
  /** Outputs of each step by stepId. */
  readonly outputs: ReadonlyMap<string, readonly string[]>;
  /** Of the workflow that the step calls, its outputs. */
  readonly results?: readonly string[];
  /** What the step sends, where that is known already: `$request.body#/email`, `$url`. */
  readonly request?: (place: string, name: string) => Value | undefined;
}

/** Turns values of a workflow into values that a program works out. @throws NotWritable */
export function readValue(value: unknown, names: Names): Value {
  if (typeof value === 'string')
    return value.startsWith('$') ? readReference(value, names) : asValue(readText(value, names));
  if (isSelector(value)) return readSelector(value, names);
  if (Array.isArray(value)) {
    const items = value.map((item) => readValue(item, names));
    return items.every(isConstant) ? { kind: 'constant', value } : { kind: 'list', items };
  }
  if (!isObject(value)) return { kind: 'constant', value };
  const members = Object.entries(value).map(([name, member]) => ({ name, value: readValue(member, names) }));
  return members.every((member) => isConstant(member.value))
    ? { kind: 'constant', value }
    : { kind: 'object', members };
}

/** A text with expressions in braces. */
export function readText(text: string, names: Names): Text {
  return divideAtExpressions(text).flatMap((piece, index): TextPiece[] => {
    if (index % 2 === 1) return [{ value: readReference(piece, names), isEncoded: false }];
    return piece === '' ? [] : [piece];
  });
}

/** A runtime expression; any other text is itself. */
export function readReference(text: string, names: Names): Value {
  const reference = parseReference(text);
  if (!reference) return { kind: 'constant', value: text };
  const { expression } = reference;
  const path = reference.path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const to = (source: Source, ...before: PathStep[]): Value =>
    extend({ kind: 'reference', source, path: before }, path);
  switch (expression.of) {
    case 'statusCode':
      return to({ of: 'status' });
    case 'inputs': {
      const [name, rest] = longestOf(names.inputs, expression.name);
      return to({ of: 'input', name }, ...rest, ...stepsOfPointer(expression.pointer));
    }
    case 'outputs': {
      if (!names.results) break;
      const [name, rest] = longestOf(names.results, expression.name);
      return to({ of: 'result', name }, ...rest, ...stepsOfPointer(expression.pointer));
    }
    case 'steps': {
      const [name, rest] = longestOf(names.outputs.get(expression.step) ?? [], expression.output);
      return to(
        { of: 'output', step: expression.step, name },
        ...rest,
        ...stepsOfPointer(expression.pointer),
      );
    }
    case 'response':
      if (expression.place === 'body') return to({ of: 'body' }, ...stepsOfPointer(expression.pointer));
      if (expression.place === 'header') return to({ of: 'header', name: expression.name });
      break;
    case 'request':
    case 'url':
    case 'method': {
      const sent = sentBy(expression, names);
      if (sent) return extend(sent, path);
    }
  }
  throw new NotWritable(say(words.expression, { expression: text }));
}

function sentBy(
  expression: Extract<
    NonNullable<ReturnType<typeof parseReference>>['expression'],
    { of: 'request' | 'response' | 'message' | 'url' | 'method' | 'statusCode' | 'self' }
  >,
  { request }: Names,
): Value | undefined {
  if (!('place' in expression)) return request?.(expression.of, '');
  if (!('pointer' in expression)) return request?.(expression.place, expression.name);
  const body = request?.('body', '');
  return body && extend(body, stepsOfPointer(expression.pointer));
}

/** What stands in a value behind some steps. */
function extend(value: Value, path: readonly PathStep[]): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (value.kind === 'reference') return { ...value, path: [...value.path, ...path] };
  const inner = childOf(value, step);
  if (!inner) throw new NotWritable(words.partOfSent);
  return extend(inner, rest);
}

function childOf(value: Value, step: PathStep): Value | undefined {
  if (value.kind === 'object') return value.members.find(({ name }) => name === String(step))?.value;
  if (value.kind === 'list') return typeof step === 'number' ? value.items[step] : undefined;
  if (value.kind !== 'constant' || typeof step === 'object') return undefined;
  const known = value.value as Readonly<Record<string, unknown>> | null;
  return typeof known === 'object' && known !== null && Object.hasOwn(known, step)
    ? { kind: 'constant', value: known[step] }
    : undefined;
}

function readSelector({ context, selector, type }: Selector, names: Names): Value {
  if (embeddedExpressions(selector).length > 0) throw new NotWritable(say(words.selector, { selector }));
  const path = type === 'jsonpath' ? stepsOfPath(selector) : stepsOfPointer(selector);
  return extend(readReference(context, names), path);
}

function isSelector(value: unknown): value is Selector {
  if (!isObject(value)) return false;
  const { context, selector, type } = value;
  return (
    typeof context === 'string' &&
    context.startsWith('$') &&
    typeof selector === 'string' &&
    (type === 'jsonpath' || type === 'jsonpointer')
  );
}

function isConstant({ kind }: Value): boolean {
  return kind === 'constant';
}

function asValue(text: Text): Value {
  const [first = '', ...others] = text;
  return others.length === 0 && typeof first === 'string'
    ? { kind: 'constant', value: first }
    : { kind: 'text', text };
}

/** Names may hold dots: the longest that is known, and the members that the rest names. */
function longestOf(known: readonly string[], text: string): [name: string, rest: string[]] {
  const [name = text] = known
    .filter((each) => text === each || text.startsWith(`${each}.`))
    .sort((a, b) => b.length - a.length);
  return [name, text === name ? [] : text.slice(name.length + 1).split('.')];
}
