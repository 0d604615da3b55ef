import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at, codesOf, description, list, object, operations, statusesOf, text } from './description.ts';

const specified =
  'invalid_request 400 · malformed_json 400 · unauthorized 401 · invalid_credentials 401 · session_expired 401 · production_key_refused 403 · insufficient_scope 403 · not_found 404 · method_not_allowed 405 · email_taken 409 · idempotency_in_progress 409 · precondition_failed 412 · payload_too_large 413 · unsupported_media_type 415 · validation_failed 422 · idempotency_key_reused 422 · precondition_required 428 · rate_limited 429 · internal_error 500 · service_unavailable 503'
    .split(' · ')
    .map((entry) => entry.split(' '));

const errors = object(description['x-errors']);
const everywhere = '400 401 403 405 429 500 503'.split(' ');

/** What an operation can answer beside the statuses that every operation can. */
const further: Record<string, string> = {
  signUp: '409 413 415 422',
  verifyEmail: '413 415 422',
  signIn: '413 415 422',
  refreshSession: '413 415 422',
  signOut: '404 413 415 422',
  getSession: '404',
  listUsers: '',
  getUser: '404',
  updateUser: '404 412 413 415 422 428',
  deleteUser: '404',
  batchUsers: '404 409 412 413 415 422',
  listApiKeys: '',
  createApiKey: '409 413 415 422',
  rotateApiKey: '404 409 413 415 422',
  revokeApiKey: '404',
  getUsage: '',
};

const failures = operations().flatMap((operation) =>
  statusesOf(operation)
    .filter((status) => status >= '400')
    .map((status) => ({ operation, status, name: `${operation.id} ${status}` })),
);

describe('x-errors', () => {
  it('is the closed list of the specification', () => {
    expect(Object.entries(errors).map(([code, error]) => [code, String(object(error).status)])).toEqual(
      specified,
    );
    expect(at('/components/schemas/Problem/properties/code/enum').value).toEqual(
      specified.map(([code]) => code),
    );
  });

  it('is what the operations use, no more and no less', () => {
    const used = failures.flatMap(({ operation, status }) => codesOf(operation, status));
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(errors).toSorted());
  });

  it.each(Object.keys(errors))('%s says what happened, why, what to do and whether to retry', (code) => {
    const error = object(errors[code]);
    expect(Object.keys(error)).toEqual(['status', 'title', 'description', 'cause', 'resolution', 'retry']);
    for (const part of ['description', 'cause', 'resolution'])
      expect(String(error[part])).toMatch(/^[A-Z[-].{20,}\.\s*$/s);
    expect(['never', 'after-change', 'with-backoff', 'after-retry-after']).toContain(error.retry);
  });
});

describe('error responses', () => {
  it.each(operations())('of $id are all documented', (operation) => {
    const expected = [...everywhere, ...(further[operation.id] ?? '?').split(' ')].filter(Boolean).toSorted();
    expect(statusesOf(operation).filter((status) => status >= '400')).toEqual(expected);
  });

  it.each(failures)('$name is a problem with an example for each code', ({ operation, status }) => {
    const { value, pointer } = at(`${operation.at}/responses/${status}`);
    expect(Object.keys(object(object(value).content))).toEqual(['application/problem+json']);
    const codes = codesOf(operation, status);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) {
      const example = at(`${pointer}/content/application~1problem+json/examples/${code}`).value;
      const problem = object(object(example).value);
      const error = object(errors[code]);
      expect(error.status).toBe(Number(status));
      expect(problem).toMatchObject({ code, status: error.status, title: error.title });
      expect(problem.type).toBe(`https://developers.kynetra.io/errors/${code}`);
      expect(problem.docUrl).toMatch(/^https:\/\/developers\.kynetra\.io\/reference\/kynetra\/[a-z-]+#\S+$/);
    }
  });

  it.each(failures)('$name carries the headers that its status asks for', ({ operation, status }) => {
    const headers = Object.keys(object(object(at(`${operation.at}/responses/${status}`).value).headers));
    const asked: Record<string, string> = {
      401: 'WWW-Authenticate',
      405: 'Allow',
      429: 'Retry-After',
      503: 'Retry-After',
    };
    const wanted = ['Request-Id', 'RateLimit-Policy', 'RateLimit', asked[status] ?? []].flat();
    expect(headers.toSorted()).toEqual(wanted.toSorted());
  });

  it('link to operations, errors and guides that exist', () => {
    const slugs = operations().map(({ id }) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    const linked = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '');
    const guides = linked(/\/guides\/([\w-]+)/g);
    expect(linked(/\/reference\/kynetra\/([\w-]+)/g).filter((slug) => !slugs.includes(slug))).toEqual([]);
    expect(linked(/\/errors\/([\w-]+)/g).filter((code) => !(code in errors))).toEqual([]);
    expect(guides.filter((slug) => !existsSync(`content/guides/${slug}.mdx`))).toEqual([]);
  });

  it('name the violated quotas on a 429', () => {
    expect(at('/components/examples/rate_limited/value/violated-policies').value).toEqual(['second']);
  });
});

describe('x-rate-limit-plans', () => {
  const plans = object(description['x-rate-limit-plans']);

  it('says the policy in the words of the specification', () => {
    expect(plans.description).toBe(
      'API requests are rate limited based on your subscription plan. Exceeding rate limits returns a 429 status code.',
    );
  });

  it('holds the three plans with a number for each quota', () => {
    expect(plans.quotas).toEqual([
      { name: 'second', window: 1 },
      { name: 'minute', window: 60 },
    ]);
    expect(
      list(plans.plans).map((plan) => [object(plan).id, object(plan).name, object(plan).limits]),
    ).toEqual([
      ['free', 'Free', { second: 10, minute: 600 }],
      ['pro', 'Pro', { second: 100, minute: 6000 }],
      ['enterprise', 'Enterprise', { second: null, minute: null }],
    ]);
  });
});
