import { indentLines } from '../../request/samples/literals.ts';
import { notation as literals, quote } from '../../request/samples/python.ts';
import { writeLiteral } from '../../request/samples/write-literal.ts';
import type { Named, Program, Reference, Text, Value } from './program.ts';
import type { ConditionNotation } from './step-writer.ts';
import { type ValueNotation, writeMembers, writeValue } from './write-value.ts';

const notation: ValueNotation = {
  constant: (value) => writeLiteral(value, literals),
  reference: referenceCode,
  text: textCode,
  list: (items) =>
    items.length === 0 ? '[]' : `[\n${indentLines(items.map((item) => `${item},`).join('\n'), '    ')}\n]`,
  object: dictCode,
};

export const valueCode = (value: Value) => writeValue(value, notation);
export const dict = (members: readonly Named[]) => writeMembers(members, notation);

export function dictCode(members: readonly (readonly [name: string, code: string])[]): string {
  if (members.length === 0) return '{}';
  const lines = members.map(([name, code]) => `${quote(name)}: ${code},`);
  return `{\n${indentLines(lines.join('\n'), '    ')}\n}`;
}

function referenceCode({ source, path }: Reference): string {
  const last = path.at(-1);
  const slice = typeof last === 'object' ? `[${last.from === 0 ? '' : last.from}:${last.to ?? ''}]` : '';
  const steps = path.flatMap((step) => {
    if (typeof step === 'object') return [];
    return typeof step === 'string' ? quote(step) : String(step);
  });
  const find = (start: string, ...before: string[]) => {
    const all = [...before, ...steps];
    return (all.length === 0 ? start : `dig(${[start, ...all].join(', ')})`) + slice;
  };
  switch (source.of) {
    case 'input':
      return steps.length === 0
        ? `inputs[${quote(source.name)}]${slice}`
        : find('inputs', quote(source.name));
    case 'output':
      return find('outputs', quote(source.step), quote(source.name));
    case 'result':
      return find('result', quote(source.name));
    case 'status':
      return 'response.status_code';
    case 'header':
      return `response.headers.get(${quote(source.name)})`;
    case 'body':
      return find('body_of(response)');
  }
}

/** A literal, or several texts that are joined. */
export function textCode(text: Text, credentials: Program['credentials'] = [], start = ''): string {
  const [first = '', ...others] = text;
  const literal =
    typeof first === 'string' ? literalCode(start, first, credentials) : literalCode(start, '', []);
  const rest = typeof first === 'string' ? others : text;
  const code = rest.map((piece) => {
    if (typeof piece === 'string') return literalCode('', piece, credentials);
    const inserted = `text(${valueCode(piece.value)})`;
    return piece.isEncoded ? `quote(${inserted}, safe="")` : inserted;
  });
  return [...(literal === '""' && code.length > 0 ? [] : [literal]), ...code].join(' + ');
}

/** @param start expression that stands before it in braces */
function literalCode(start: string, text: string, credentials: Program['credentials']): string {
  const isFormatted = start !== '' || credentials.some((each) => text.includes(each.text));
  return isFormatted ? `f"${start}${withCredentials(text, credentials)}"` : quote(text);
}

function withCredentials(text: string, credentials: Program['credentials']): string {
  const inner = (part: string) => quote(part).slice(1, -1).replace(/[{}]/g, '$&$&');
  return credentials.reduce(
    (code, { name, text: placeholder, isBase64 }) =>
      code.replaceAll(
        inner(placeholder),
        () => `{${isBase64 ? `base64.b64encode(${name}.encode()).decode()` : name}}`,
      ),
    inner(text),
  );
}

export const conditions: ConditionNotation = {
  value: valueCode,
  not: (condition) => `not (${condition})`,
  join: (kind, parts) => parts.join(` ${kind} `),
  truth: (value) => `holds(${value})`,
  compare: (operator, left, right, isPlain) => {
    if (operator === '==') return isPlain ? `${left} == ${right}` : `same(${left}, ${right})`;
    if (operator === '!=') return isPlain ? `${left} != ${right}` : `not same(${left}, ${right})`;
    return isPlain ? `${left} ${operator} ${right}` : `order(${left}, ${right}) ${operator} 0`;
  },
};
