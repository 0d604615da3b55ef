import { expect } from 'vitest';
import type { TestProxy } from './proxy.ts';
import type { Upstream } from './upstream.ts';

const denied = [400, 403, 404, 413, 415, 422];

/** X-DENY: a problem from the closed list, and nothing was dialled. */
export async function expectDenied(response: Response, upstream: Upstream): Promise<void> {
  expect(denied).toContain(response.status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as { type: string; status: number };
  expect(problem.status).toBe(response.status);
  expect(problem.type).toMatch(/^http:\/\/portal\.test\/errors\/[a-z_]+$/);
  expect(upstream.accepted).toBe(0);
}

/** Every place where a client can put text into a call. */
function placesFor(text: string): readonly (readonly [place: string, call: unknown])[] {
  const valid = { api: 'widgets', operation: 'listWidgets' };
  return [
    ['api', { ...valid, api: text }],
    ['operation', { ...valid, operation: text }],
    ['path', { ...valid, operation: 'getWidget', path: { id: text } }],
    ['query', { ...valid, query: { q: text } }],
    ['undeclared query', { ...valid, query: { [text]: 'x' } }],
    ['header', { ...valid, header: { 'X-Trace': text } }],
    ['undeclared header', { ...valid, header: { Host: text } }],
    ['cookie', { ...valid, cookie: { flavour: text } }],
    ['auth', { ...valid, auth: { bearer: text } }],
    ['body', { ...valid, operation: 'createWidget', body: text }],
    ['part', { ...valid, operation: 'createWidget', parts: [{ name: text, value: text, filename: text }] }],
    ['key of auth', { ...valid, auth: { [text]: 'x' } }],
    ['name in the body', { ...valid, operation: 'createWidget', body: { [text]: { [text]: [text] } } }],
    ['query as a list', { ...valid, query: { q: [text, { [text]: text }] } }],
    ['contentType', { ...valid, operation: 'createWidget', contentType: text, body: '{}' }],
    ['unknown member', { ...valid, url: text }],
    ['name of a member', { ...valid, [text]: 'x' }],
  ];
}

/**
 * Sends `text` through every place. Each call is refused, or reaches the one sandbox with the template's own
 * number of segments: nothing else is ever dialled, since the only listener that could be is the sandbox's.
 */
export async function expectHarmless(text: string, proxy: TestProxy, upstream: Upstream): Promise<void> {
  for (const [place, call] of placesFor(text)) {
    const before = upstream.requests.length;
    const response = await proxy.post(call, { fields: fieldsFor(text) });
    await response.text();
    if (response.status !== 200) {
      expect(denied, `${place}: ${text}`).toContain(response.status);
      expect(upstream.requests.length, `${place}: ${text}`).toBe(before);
    } else {
      const line = upstream.requests.at(-1)?.line ?? '';
      expect(line, `${place}: ${text}`).toMatch(
        /^(GET|POST) \/v1\/widgets(\/[^/? ]+)?(\?[^ ]*)? HTTP\/1\.1$/,
      );
    }
  }
}

/** The fields in which proxies look for another destination. */
function fieldsFor(text: string): Record<string, string> {
  if (/[^\x21-\x7e]/.test(text) || text === '') return {};
  return {
    'X-Forwarded-Host': text,
    'X-Original-URL': text,
    'X-Sandbox-Origin': text,
    Forwarded: `host=${text}`,
  };
}
