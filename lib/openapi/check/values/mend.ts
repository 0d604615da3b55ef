import { isNumeric } from '#json/number.ts';
import { nearest } from '../../../errors/nearest.ts';

/** What follows where YAML reads a text as something else, as it reads 1.10 as the number 1.1. */
export const inQuotes = ': write it in quotes';

/** What would be right, where that can be told: what follows the message. */
export function mendOf(detail: string, value: unknown): string {
  const [, type] = /^is [^,]*, and must be ([a-z ,]+)/.exec(detail) ?? [];
  if (type !== undefined) return mendType(type.trim(), value);
  if (detail.startsWith('is not of the format uri (') && isRelative(value))
    return ': write it whole, or let the format be "uri-reference"';
  const [, list] = /^must be one of (.*)$/.exec(detail) ?? [];
  if (list === undefined) return '';
  const known = [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  const wanted = known.includes(String(value)) ? String(value) : undefined;
  if (wanted !== undefined && typeof value !== 'string') return inQuotes;
  const like = typeof value === 'string' ? nearest(value, known) : undefined;
  return like === undefined ? '' : `: did you mean "${like}"?`;
}

/** `/users/1`, which other programs may well take for one. */
function isRelative(value: unknown): boolean {
  return typeof value === 'string' && /^(?:\/|\.{1,2}\/|\?|#)\S*$/.test(value);
}

function mendType(type: string, value: unknown): string {
  const types = type.split(/, | or /);
  if (types.includes('string') && (isNumeric(value) || typeof value === 'boolean')) return inQuotes;
  if (typeof value === 'string') {
    const isNumber = value.trim() !== '' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value);
    if (isNumber && (types.includes('number') || (types.includes('integer') && /^-?\d+$/.test(value))))
      return ': write it without quotes';
    if (types.includes('boolean') && /^(?:true|false)$/.test(value)) return ': write it without quotes';
  }
  if (value === null) return ': leave it out, or let its schema allow null';
  return '';
}
