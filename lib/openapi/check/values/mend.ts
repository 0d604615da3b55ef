import { isNumeric } from '#json/number.ts';
import { nearest } from '../../nearest.ts';

/** A number or truth value as the file has it. */
type Source = () => string | undefined;

/** What would be right, where that can be told: what follows the message. */
export function mendOf(detail: string, value: unknown, source: Source): string {
  const [, type] = /^is [^,]*, and must be ([a-z ,]+)/.exec(detail) ?? [];
  if (type !== undefined) return mendType(type, value, source);
  const [, list] = /^must be one of (.*)$/.exec(detail) ?? [];
  if (list === undefined) return '';
  const known = [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  const wanted = known.includes(String(value)) ? String(value) : undefined;
  if (wanted !== undefined && typeof value !== 'string') return quote(source);
  const like = typeof value === 'string' ? nearest(value, known) : undefined;
  return like === undefined ? '' : `: did you mean "${like}"?`;
}

function mendType(type: string, value: unknown, source: Source): string {
  const types = type.split(/, | or /);
  if (types.includes('string') && (isNumeric(value) || typeof value === 'boolean')) return quote(source);
  if (typeof value === 'string') {
    const isNumber = value.trim() !== '' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value);
    if (isNumber && (types.includes('number') || (types.includes('integer') && /^-?\d+$/.test(value))))
      return ': write it without quotes';
    if (types.includes('boolean') && /^(?:true|false)$/.test(value)) return ': write it without quotes';
  }
  if (value === null) return ': leave it out, or let its schema allow null';
  return '';
}

/** YAML reads 1.10 as the number 1.1: quotes keep what was written. */
function quote(source: Source): string {
  const text = source();
  return text === undefined ? ': write it in quotes' : `: write it in quotes, "${text}"`;
}
