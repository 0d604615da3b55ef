import { STATUS_CODES } from 'node:http';
import { words } from '#words/terms.ts';
import { say } from '../../words/say.ts';

/** Where Node still says what RFC 9110 has renamed. */
const renamed: Record<string, string> = { '413': 'Content Too Large', '422': 'Unprocessable Content' };

const ranges = {
  '1XX': 'informational',
  '2XX': 'success',
  '3XX': 'redirection',
  '4XX': 'clientError',
  '5XX': 'serverError',
} as const;

/** RFC 9110's phrase for a status, or words for a range or `default`. */
export function reasonPhrase(status: string): string {
  if (status === 'default') return words.anyOtherStatus;
  const range = Object.hasOwn(ranges, status.toUpperCase())
    ? ranges[status.toUpperCase() as keyof typeof ranges]
    : undefined;
  if (range !== undefined) return words[range];
  return renamed[status] ?? STATUS_CODES[status] ?? say(words.status, { status });
}
