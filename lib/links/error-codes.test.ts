import { describe, expect, it } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { statuses } from '../errors/app-error.ts';
import { errorCodesOf } from './error-codes.ts';

/** A description whose list of errors has a code of its own, and one that the portal answers with too. */
function withOwnCode(): string {
  const entry = (code: string) =>
    `  ${code}: { status: 429, title: Slow, description: Slow., cause: Many., resolution: Wait., retry: never }\n`;
  return (
    "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\nx-errors:\n" +
    entry('own_code') +
    entry('rate_limited')
  );
}

describe('errorCodesOf', () => {
  it('rule 13: has them where there is no main API as well', () => {
    expect(new Set(errorCodesOf().map(({ code }) => code))).toEqual(new Set(Object.keys(statuses)));
  });

  it('rule 13: has a page for every code that the portal itself can answer with, and one for a code of both', async () => {
    const api = await readSite({ 'widgets.yaml': withOwnCode() }).getApi('widgets');
    const codes = errorCodesOf(api).map(({ code }) => code);
    expect(codes).toContain('own_code');
    expect(codes).toEqual(expect.arrayContaining(Object.keys(statuses)));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
