import type { Expression, Node } from 'acorn';
import { say } from '#lib/words/say.ts';
import { words as said } from '#words/paste.ts';
import { UnreadablePaste } from './pasted-request.ts';

export interface Reading {
  /** The code. */
  readonly text: string;
  readonly constants: ReadonlyMap<string, Node>;
  /** What was left out, in sentences. */
  readonly notes: string[];
  readonly depth: number;
  /** How much more is read: names that stand for each other could make gigabytes of a few lines. */
  readonly budget: { left: number };
}

/** A name may stand for another one, in a circle too. */
const deepest = 200;

/**
 * What a literal stands for: objects as maps, since their names are somebody else's. What would have to be run is left out,
 * and noted.
 */
export function evaluateLiteral(expression: Node, outer: Reading): unknown {
  const reading = { ...outer, depth: outer.depth + 1 };
  if (reading.depth > deepest) return undefined;
  const value = evaluate(expression, reading);
  reading.budget.left -= 1 + (typeof value === 'string' ? value.length : 0);
  if (reading.budget.left < 0) throw new UnreadablePaste(said.tooLong);
  return value;
}

function evaluate(expression: Node, reading: Reading): unknown {
  const node = expression as Expression;
  const read = (inner: Node) => evaluateLiteral(inner, reading);
  switch (node.type) {
    case 'Literal':
      return 'regex' in node && node.regex ? leaveOut(node, reading) : node.value;
    case 'TemplateLiteral':
      return joinTemplate(
        node.quasis.map(({ value }) => value.cooked ?? ''),
        node.expressions.map(read),
      );
    case 'ObjectExpression':
      return new Map(node.properties.flatMap((property) => memberOf(property, reading)));
    case 'ArrayExpression':
      return node.elements.map((element) => (element === null ? null : read(element)));
    case 'UnaryExpression':
      return node.operator === '-' ? -Number(read(node.argument)) : leaveOut(node, reading);
    case 'BinaryExpression': {
      const [left, right] = [read(node.left), read(node.right)];
      return node.operator === '+' && isPlain(left) && isPlain(right) ? `${left}${right}` : undefined;
    }
    case 'Identifier': {
      const constant = reading.constants.get(node.name);
      if (constant) return read(constant);
      return node.name === 'undefined' ? undefined : leaveOut(node, reading);
    }
    case 'CallExpression':
    case 'NewExpression':
      return evaluateCall(node as unknown as Call, reading);
    default:
      return leaveOut(node, reading);
  }
}

export function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function joinTemplate(texts: readonly string[], values: readonly unknown[]): string {
  return texts.map((text, index) => text + (isPlain(values[index]) ? String(values[index]) : '')).join('');
}

interface Member extends Node {
  readonly computed?: boolean;
  readonly key?: Node & { readonly name?: string; readonly value?: unknown };
  readonly value?: Node;
}

function memberOf(property: Node, reading: Reading): [name: string, value: unknown][] {
  const { type, computed, key, value } = property as Member;
  const name = key?.name ?? key?.value;
  if (type === 'Property' && !computed && name !== undefined && value)
    return [[String(name), evaluateLiteral(value, reading)]];
  leaveOut(property, reading);
  return [];
}

interface Call extends Node {
  readonly callee: Node & { readonly name?: string; readonly property?: Node & { readonly name?: string } };
  readonly arguments: readonly Node[];
}

/** `JSON.stringify(…)`, `new Headers(…)`, `new URLSearchParams(…)`, `new URL(…)`: what they make of literals. */
function evaluateCall(call: Call, reading: Reading): unknown {
  const name = call.callee.name ?? call.callee.property?.name ?? '';
  if (!/^(?:stringify|Headers|URLSearchParams|URL|String)$/.test(name)) return leaveOut(call, reading);
  const [first] = call.arguments;
  const value = first && evaluateLiteral(first, reading);
  return name === 'stringify' ? JSON.stringify(plainOf(value)) : value;
}

/** Maps as the objects that JSON writes. */
function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOf);
  return value instanceof Map
    ? Object.fromEntries([...value].map(([name, member]) => [name, plainOf(member)]))
    : value;
}

function leaveOut({ start, end }: Node, { text, notes }: Reading): undefined {
  const what = text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ');
  const note = say(said.notALiteral, { what });
  if (!notes.includes(note)) notes.push(note);
}
