import { tryReadJson } from '#json/read.ts';
import { isObject } from '../../openapi/json-value.ts';
import { masked } from '../redact.ts';
import type { ExchangeRecord, KeptAnswer } from './exchange-record.ts';
import { sessionLimits } from './limits.ts';

/** Values that answers have shown, the newest first, by the words of the names that they stood under. */
export type SeenValues = ReadonlyMap<string, readonly string[]>;

type Seen = Pick<KeptAnswer, 'status' | 'headers'> & { readonly body: string | Uint8Array };

const limits = {
  /** Answers, the newest of them: older ones are about something else. */
  answers: 30,
  perName: 10,
  /** Characters: what is longer is no id, code or token. */
  value: 500,
  /** Members of one answer. */
  members: 5000,
} as const;

/** Of what kind of value a longer name says more: the `code` that a field asks for is the `Verification-Code` of an answer. */
const kinds = /(?:^| )(?:code|token|cursor|secret|etag)$/;

/**
 * @param answers the newest first, as they came where that is known
 */
export function collectSeen(answers: readonly Seen[]): SeenValues {
  const seen = new Map<string, string[]>();
  const add = (name: string, value: unknown) => {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !isOffered(text)) return;
    for (const words of namesOf(name)) {
      const own = seen.get(words) ?? [];
      if (own.length < limits.perName && !own.includes(text)) seen.set(words, [...own, text]);
    }
  };
  for (const { headers, body } of answers.filter(({ status }) => status < 300).slice(0, limits.answers)) {
    for (const [name, value] of headers) {
      add(name, value);
      if (/^etag$/i.test(name)) for (const field of ['If-Match', 'If-None-Match']) add(field, value);
    }
    // A very long one would hold up every key press that comes after it.
    if (typeof body === 'string' && body.length <= sessionLimits.body) visitMembers(tryReadJson(body), add);
  }
  return seen;
}

/** What was seen under the name of a field. */
export function seenFor(seen: SeenValues, name: string): readonly string[] {
  return seen.get(wordsOf(name)) ?? [];
}

/** The answers of an API since a moment: an account before that had other ids. */
export function answersSince(
  records: readonly ExchangeRecord[],
  api: string,
  since: number,
  wholeOf: (id: string) => { readonly answer: Seen } | undefined,
): Seen[] {
  return records
    .filter((record) => record.api === api && record.at >= since)
    .map((record) => wholeOf(record.id)?.answer ?? record.answer);
}

/** One word: texts that people write are not what a call is made of. */
function isOffered(text: string): boolean {
  return text !== '' && text !== masked && text.length <= limits.value && !/\s/.test(text);
}

function namesOf(name: string): string[] {
  const words = wordsOf(name);
  const kind = kinds.exec(words)?.[0].trim();
  return kind === undefined || kind === words ? [words] : [words, kind];
}

function wordsOf(name: string): string {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Shows `visit` the members of a JSON value, those of lists in their order. */
function visitMembers(root: unknown, visit: (name: string, value: unknown) => void): void {
  const rest: unknown[] = [root];
  for (let left = limits.members; rest.length > 0 && left > 0; ) {
    const value = rest.shift();
    const members = isObject(value) ? Object.entries(value) : [];
    for (const [name, member] of members) {
      visit(name, member);
      left -= 1;
    }
    rest.push(...(Array.isArray(value) ? value : members.map(([, member]) => member)).slice(0, left));
  }
}
