import { isObject } from '../../openapi/json-value.ts';
import { indentLines } from '../../request/samples/literals.ts';
import type { Named, PathStep, Reference, Text, Value } from './program.ts';
import type { ConditionNotation } from './step-writer.ts';
import { type ValueNotation, writeMembers, writeValue } from './write-value.ts';

const notation: ValueNotation = {
  constant,
  reference,
  text: jqText,
  list: (items) => `[${items.join(', ')}]`,
  object: objectOf,
};

/** A value in the language of jq, over the document that the script keeps. */
export const jqValue = (value: Value) => writeValue(value, notation);
export const jqMembers = (members: readonly Named[]) => writeMembers(members, notation);

/** Where the outputs of a step stand. */
export function jqOutputs(step: string): string {
  return `.outputs${member(step)}`;
}

/** A text with what is put into it. */
export function jqText(text: Text): string {
  const pieces = text.map((piece) => {
    if (typeof piece === 'string') return JSON.stringify(piece).slice(1, -1);
    return `\\(${jqValue(piece.value)} | text${piece.isEncoded ? ' | @uri' : ''})`;
  });
  return `"${pieces.join('')}"`;
}

function constant(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(constant).join(', ')}]`;
  if (isObject(value)) return objectOf(Object.entries(value).map(([name, inner]) => [name, constant(inner)]));
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function objectOf(members: readonly (readonly [name: string, code: string])[]): string {
  if (members.length === 0) return '{}';
  const lines = members.map(([name, code]) => `${isName(name) ? name : JSON.stringify(name)}: ${code}`);
  return `{\n${indentLines(lines.join(',\n'), '  ')}\n}`;
}

function reference({ source, path }: Reference): string {
  const behind = path.map(stepOf).join('');
  switch (source.of) {
    case 'input':
      return `.inputs${member(source.name)}${behind}`;
    case 'output':
      return `${jqOutputs(source.step)}${member(source.name)}${behind}`;
    case 'result':
      return `.result${member(source.name)}${behind}`;
    case 'status':
      return '.status';
    case 'header':
      return `.headers[${JSON.stringify(source.name.toLowerCase())}]`;
    case 'body':
      return `.body${behind}`;
  }
}

function stepOf(step: PathStep): string {
  if (typeof step === 'object') return `[${step.from}:${step.to ?? ''}]`;
  return typeof step === 'number' ? `[${step}]` : member(step);
}

function member(name: string): string {
  return isName(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function isName(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text) && !keywords.has(text);
}

/** As the name of a member without quotes some versions of jq refuse them. */
const keywords = new Set(
  'and or not def if then elif else end as reduce foreach try catch label import include __loc__'.split(' '),
);

export const jqConditions: ConditionNotation = {
  value: jqValue,
  not: (condition) => `(${condition} | not)`,
  join: (kind, parts) => parts.join(` ${kind} `),
  truth: (value) => `truth(${value})`,
  compare: (operator, left, right, isPlain) => {
    if (isPlain) return `${left} ${operator} ${right}`;
    if (operator === '==') return `same(${left}; ${right})`;
    if (operator === '!=') return `(same(${left}; ${right}) | not)`;
    return `ordered(${left}; ${right}; . ${operator} 0)`;
  },
};
