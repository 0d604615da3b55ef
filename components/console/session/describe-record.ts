import type { ExchangeRecord, LeftOut } from '#lib/request/session/exchange-record.ts';
import { say } from '#lib/words/say.ts';
import { words as language } from '#words/language.ts';
import { words } from '#words/session.ts';

/** `GET /users, 14:03:21`: what tells it from the others where only its words are heard. */
export function callOf(record: ExchangeRecord): string {
  return `${record.name ?? `${record.request.method} ${record.path}`}, ${timeOf(record)}`;
}

export function timeOf({ at }: ExchangeRecord): string {
  return new Date(at).toLocaleTimeString(language.tag);
}

/** What a record lacks, in a sentence; undefined where nothing is missing. */
export function sayLeftOut({
  sent = [],
  files,
  isSentBodyLong,
  answered,
  answerBody,
}: LeftOut): string | undefined {
  const bodies = { bytes: words.leftOutBytes, unread: words.leftOutUnread, cut: words.leftOutEnd };
  const parts = [
    ...sent.map((name) => name || words.theBody),
    ...(files ? [say(words.leftOutFiles, { names: files.join(', ') })] : []),
    ...(isSentBodyLong ? [words.leftOutBody] : []),
    ...(answered ? [say(words.leftOutOfAnswer, { names: answered.join(', ') })] : []),
    ...(answerBody ? [bodies[answerBody]] : []),
  ];
  return parts.length === 0 ? undefined : say(words.leftOut, { names: parts.join('; ') });
}

/** What would be missing if it were sent again. */
export function sayMissing({ sent = [], files = [], isSentBodyLong }: LeftOut): string {
  const names = [
    ...sent.map((name) => name || words.theBody),
    ...files,
    ...(isSentBodyLong ? [words.theBody] : []),
  ];
  return say(words.cannotBeSentAgain, { names: names.join(', ') });
}

/** Whether all words of the filter stand in the record. */
export function matches(record: ExchangeRecord, filter: string): boolean {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const { name = '', path, request, answer } = record;
  const own = [
    name,
    request.method,
    path,
    request.url,
    request.body ?? '',
    answer.status,
    answer.statusText,
    answer.body,
  ];
  const text = own.join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}
