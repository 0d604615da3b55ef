import { isObject } from '../../openapi/json-value.ts';
import type { FormModel } from '../form.ts';
import type { FormAnswer } from '../form-outcome.ts';
import { masked } from '../redact.ts';
import type { RequestValues } from '../types.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { keepAnswer } from './keep-answer.ts';
import { keepRequest } from './keep-request.ts';

/** Shorter texts stand in half of all words. */
const shortestSecret = 6;

/**
 * What may be kept of an exchange. No credential, nothing that a schema marks as secret or that sounds like it, and
 * none of these texts where an answer repeats it.
 */
export function recordExchange(
  model: FormModel,
  values: RequestValues,
  answer: FormAnswer,
  { id, at }: Pick<ExchangeRecord, 'id' | 'at'>,
): ExchangeRecord {
  const { secrets, leftOut, ...sent } = keepRequest(model, values);
  const answered = keepAnswer(model, answer);
  const placeholders = new Set(model.placeholders.map(({ text }) => text));
  const told = secrets.filter((text) => text.length >= shortestSecret && !placeholders.has(text));
  const kept = scrub({ ...sent, answer: answered.answer }, told.flatMap(spellingsOf)) as Pick<
    ExchangeRecord,
    'values' | 'request' | 'answer'
  >;
  const { api, operation, path } = model;
  return { id, at, api, operation, path, ...kept, leftOut: { ...leftOut, ...answered.leftOut } };
}

/** As it stands in a text, a URL and a JSON text. */
function spellingsOf(secret: string): string[] {
  return [...new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])];
}

function scrub(value: unknown, secrets: readonly string[]): unknown {
  if (secrets.length === 0) return value;
  if (typeof value === 'string')
    return secrets.reduce((text, secret) => text.replaceAll(secret, masked), value);
  if (Array.isArray(value)) return value.map((item) => scrub(item, secrets));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, scrub(member, secrets)]));
}
