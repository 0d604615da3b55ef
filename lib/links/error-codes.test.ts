import { describe, expect, it } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { errorCodes } from '../errors/app-error.ts';
import { errorCodesOf } from './error-codes.ts';

describe('errorCodesOf', () => {
  it('R13 has them where there is no main API as well', () => {
    expect(new Set(errorCodesOf().map(({ code }) => code))).toEqual(new Set(Object.keys(errorCodes)));
  });

  it('R13 has a page for every code that the portal itself can answer with', async () => {
    const api = await readSite({ 'kynetra.yaml': 'openapi/kynetra.yaml' }).getApi('kynetra');
    const codes = errorCodesOf(api ?? { errors: [] }).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(Object.keys(errorCodes)));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
