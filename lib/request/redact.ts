import type { RequestValues } from './types.ts';

/**
 * The same values with their credentials made unreadable: build a request from these to show, log or store it. The
 * kind of a key (`sk_test_`) and the end of a long one stay, so that a person can tell which it was.
 */
export function redactCredentials(values: RequestValues): RequestValues {
  if (!values.auth) return values;
  const auth = Object.entries(values.auth).map(([scheme, value]) => [scheme, redact(value)]);
  return { ...values, auth: Object.fromEntries(auth) };
}

function redact(value: string): string {
  if (value.includes(':')) return `${value.slice(0, value.indexOf(':'))}:***`;
  const prefix = /^(?:[a-z]+_){1,3}/.exec(value)?.[0] ?? '';
  return prefix + (value.length >= 32 ? `***${value.slice(-4)}` : '***');
}
