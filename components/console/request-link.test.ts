import { describe, expect, it } from 'vitest';
import type { FormModel } from '#lib/request/form.ts';
import { linkPrefix, readLink, writeLink } from './request-link.ts';

const model = {
  secrets: ['password'],
  parameters: [
    { in: 'query', name: 'pin', isSecret: true },
    { in: 'header', name: 'pin' },
  ],
} as unknown as FormModel;

const linkOf = (value: unknown) => linkPrefix + Buffer.from(JSON.stringify(value)).toString('base64url');

describe('writeLink', () => {
  it('gives back what it was given', () => {
    const values = {
      path: { id: 'é/☃' },
      query: { limit: 2 },
      contentType: 'application/json',
      body: { a: [1] },
    };
    expect(readLink(writeLink(model, values, 'python') ?? '')).toEqual({ values, language: 'python' });
  });

  it('never holds a credential or a secret', () => {
    const body = { email: 'a', password: 'hunter2', items: [{ data: { password: 'hunter2', name: 'b' } }] };
    const link = writeLink(model, { auth: { apiKey: 'sk_test_1' }, body }, undefined) ?? '';
    const text = Buffer.from(link.slice(linkPrefix.length), 'base64url').toString();
    expect(text).not.toMatch(/sk_test|hunter2|auth/);
    expect(readLink(link)).toEqual({ values: { body: { email: 'a', items: [{ data: { name: 'b' } }] } } });
  });

  it('leaves out secret parameters, and what is secret within a part', () => {
    const values = {
      query: { pin: 'hunter2', limit: 1 },
      header: { pin: 'open' },
      parts: [
        { name: 'meta', value: { password: 'hunter2', a: 1 } },
        { name: 'typed', value: '{"password": "hunter2"' },
      ],
    };
    expect(readLink(writeLink(model, values, undefined) ?? '')).toEqual({
      values: {
        query: { limit: 1 },
        header: { pin: 'open' },
        parts: [{ name: 'meta', value: { a: 1 } }],
      },
    });
  });

  it('leaves out a text that may hide a secret, and files', () => {
    expect(readLink(writeLink(model, { body: '{"password": "x"' }, undefined) ?? '')).toEqual({ values: {} });
    const parts = [
      { name: 'a', value: 1 },
      { name: 'password', value: 'x' },
      { name: 'f', base64: 'AAAA' },
    ];
    expect(readLink(writeLink(model, { parts }, undefined) ?? '')).toEqual({
      values: { parts: [{ name: 'a', value: 1 }] },
    });
  });

  it('is none where the request is too long', () => {
    expect(writeLink(model, { body: { a: 'x'.repeat(8000) } }, undefined)).toBeUndefined();
  });
});

describe('readLink', () => {
  it.each([
    '',
    '#try-it',
    '#try-it=',
    '#try-it=%%%',
    `${linkPrefix}____`,
    linkOf('text'),
    linkOf([]),
    linkOf({ auth: { apiKey: 'x' } }),
    linkOf({ url: 'http://evil.test' }),
    linkOf({ query: 'a=b' }),
    linkOf({ contentType: 1 }),
    linkOf({ language: 1 }),
    linkOf({ parts: [1] }),
    linkPrefix + 'A'.repeat(10_000),
  ])('refuses %s', (fragment) => {
    expect(readLink(fragment)).toBeUndefined();
  });
});
