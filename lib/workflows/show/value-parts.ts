import { parseExpression, type RuntimeExpression } from '../../request/parse-expression.ts';
import type { Criterion, Selector } from '../model.ts';
import { referencesOf } from '../run/condition.ts';
import { parseCondition } from '../run/parse-condition.ts';

/** A piece of a value as it is written; one that is an expression may lead to where its value comes from. */
export interface ValuePart {
  readonly text: string;
  readonly expression?: RuntimeExpression;
}

/** A single value: texts as they are written, constants as JSON. */
export function valueParts(value: unknown): ValuePart[] {
  if (isSelector(value)) return [...valueParts(value.context), { text: ` → ${value.selector}` }];
  if (typeof value !== 'string') return [{ text: JSON.stringify(value) ?? '' }];
  const whole = parseExpression(value);
  if (whole) return [{ text: value, expression: whole }];
  const parts = splitBy(
    value,
    [...value.matchAll(/\{(\$[^{}]*)\}/g)].map(([, inner = '']) => inner),
  );
  return parts.some(({ expression }) => expression) ? parts : [{ text: JSON.stringify(value) }];
}

/** A criterion in one line: what is tried, and the condition. */
export function criterionParts({ type, context, condition }: Criterion): ValuePart[] {
  if (type !== 'simple') {
    const sign = type === 'regex' ? ' ~ ' : ' → ';
    return [...valueParts(context ?? ''), { text: sign }, ...embeddedParts(condition)];
  }
  const { condition: parsed } = parseCondition(condition);
  if (parsed === undefined) return [{ text: condition }];
  return splitBy(
    condition,
    referencesOf(parsed).map(({ text }) => text),
    (text) => referencesOf(parsed).find((each) => each.text === text)?.expression,
  );
}

/** Whether an object takes a value out of another one (Arazzo 1.1). */
export function isSelector(value: unknown): value is Selector {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 3 &&
    ['context', 'selector', 'type'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}

function embeddedParts(text: string): ValuePart[] {
  return splitBy(
    text,
    [...text.matchAll(/\{(\$[^{}]*)\}/g)].map(([, inner = '']) => inner),
  );
}

/** The text in pieces, of which those that are wanted are expressions. The longest goes first: one may begin like another. */
function splitBy(
  text: string,
  wanted: readonly string[],
  read: (text: string) => RuntimeExpression | undefined = parseExpression,
): ValuePart[] {
  const sorted = [...new Set(wanted)].sort((a, b) => b.length - a.length);
  const parts: ValuePart[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const found = sorted.find((each) => each !== '' && text.startsWith(each, at));
    const expression = found === undefined ? undefined : read(found);
    if (found === undefined || expression === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') parts.push({ text: plain });
    plain = '';
    parts.push({ text: found, expression });
    at += found.length;
  }
  return plain === '' ? parts : [...parts, { text: plain }];
}
