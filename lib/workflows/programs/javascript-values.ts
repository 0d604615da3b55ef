import { key, notation as literals, quote, templateText } from '../../request/samples/javascript.ts';
import { indentLines } from '../../request/samples/literals.ts';
import { writeLiteral } from '../../request/samples/write-literal.ts';
import { camelCase } from './names.ts';
import type { Named, PathStep, Program, Reference, Text, Value } from './program.ts';
import type { ConditionNotation } from './step-writer.ts';
import { type ValueNotation, writeMembers, writeValue } from './write-value.ts';

const notation: ValueNotation = {
  constant: (value) => writeLiteral(value, literals),
  reference: referenceCode,
  text: textCode,
  list: (items) =>
    items.length === 0
      ? '[]'
      : block(
          '[',
          items.map((item) => `${item},`),
          ']',
        ),
  object: objectCode,
};

export const valueCode = (value: Value) => writeValue(value, notation);
export const named = (members: readonly Named[]) => writeMembers(members, notation);

export function objectCode(members: readonly (readonly [name: string, code: string])[]): string {
  return members.length === 0
    ? '{}'
    : block(
        '{',
        members.map(([name, code]) => `${key(name)}: ${code},`),
        '}',
      );
}

function referenceCode({ source, path }: Reference): string {
  const behind = path.map((step) => pathCode(step)).join('');
  switch (source.of) {
    case 'input':
      return `inputs${member(source.name)}${behind}`;
    case 'output':
      return `outputs${member(source.step)}?.${member(source.name).replace(/^\./, '')}${behind}`;
    case 'result':
      return `result${member(source.name)}${behind}`;
    case 'status':
      return `response.status${behind}`;
    case 'header':
      return `response.headers.get(${quote(source.name)})${behind}`;
    case 'body':
      return `response.body${behind}`;
  }
}

export function member(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${quote(name)}]`;
}

function pathCode(step: PathStep): string {
  if (typeof step === 'number') return `?.[${step}]`;
  if (typeof step === 'string') return `?.${member(step).replace(/^\./, '')}`;
  return `?.slice(${[step.from, ...(step.to === undefined ? [] : [step.to])].join(', ')})`;
}

/** A string, or a template literal where something is put into it. */
export function textCode(text: Text, credentials: Program['credentials'] = []): string {
  const [only] = text;
  if (text.length === 1 && typeof only === 'object') return `text(${valueCode(only.value)})`;
  const isPlain = text.every(
    (piece) => typeof piece === 'string' && !credentials.some((each) => piece.includes(each.text)),
  );
  return isPlain ? quote(text.join('')) : `\`${templatePieces(text, credentials)}\``;
}

export function templatePieces(text: Text, credentials: Program['credentials']): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return withCredentials(piece, credentials);
      const code = `text(${valueCode(piece.value)})`;
      return `\${${piece.isEncoded ? `encodeURIComponent(${code})` : code}}`;
    })
    .join('');
}

function withCredentials(text: string, credentials: Program['credentials']): string {
  return credentials.reduce(
    (code, { name, text: placeholder, isBase64 }) =>
      code.replaceAll(
        templateText(placeholder),
        () => `\${${isBase64 ? `btoa(${camelCase(name)})` : camelCase(name)}}`,
      ),
    templateText(text),
  );
}

export const conditions: ConditionNotation = {
  value: valueCode,
  not: (condition) => `!(${condition})`,
  join: (kind, parts) => parts.join(kind === 'and' ? ' && ' : ' || '),
  truth: (value) => `Boolean(${value})`,
  compare: (operator, left, right, isPlain) => {
    if (operator === '==') return isPlain ? `${left} === ${right}` : `same(${left}, ${right})`;
    if (operator === '!=') return isPlain ? `${left} !== ${right}` : `!same(${left}, ${right})`;
    return isPlain ? `${left} ${operator} ${right}` : `order(${left}, ${right}) ${operator} 0`;
  },
};

export function block(open: string, lines: readonly string[], close: string): string {
  return `${open}\n${indentLines(lines.join('\n'), '  ')}\n${close}`;
}
