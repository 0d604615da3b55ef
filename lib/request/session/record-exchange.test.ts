import { describe, expect, it } from 'vitest';
import { recordOf, values } from '#tests/fixtures/session.ts';
import type { FormAnswer } from '../form-outcome.ts';
import { boundRecords } from './bound-records.ts';
import { isWhole } from './exchange-record.ts';
import { sessionLimits } from './limits.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.hunter2';

function answerOf(body: string | Uint8Array, type = 'application/json'): FormAnswer {
  return {
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', type],
      ['ETag', '"1"'],
      ['Set-Cookie', 'sid=hunter2'],
      ['X-Recovery-Code', 'hunter2'],
    ],
    request: { method: 'POST', url: 'http://localhost/v1/sign-in/a?pass=hunter2-query', headers: [] },
    body,
    end: { bytes: body.length, truncated: false, timing: { connect: 1, firstByte: 2, total: 3 } },
  };
}

describe('what is kept of an exchange', () => {
  const body = {
    grant: 'hunter2-documented',
    accessToken: 'hunter2',
    nested: [{ client_secret: 'hunter2', nextPageToken: 'p2', tokenType: 'Bearer', value: jwt }],
    key: 'sk_test_ffffffffffffffffffffffff',
    echo: 'You sent hunter2-body with sk_test_0123456789abcdef0123.',
    missing: null,
  };
  const record = recordOf(values, answerOf(JSON.stringify(body)));

  it('holds no secret: by schema, by name, by form, or repeated in the answer', () => {
    expect(JSON.stringify(record)).not.toMatch(/hunter2|0123456789abcdef|ffffffff/);
  });

  it('has the rest as it was', () => {
    expect(record.values).toEqual({
      ...{ path: { id: 'a' }, query: {}, header: {}, contentType: 'application/json' },
      body: { email: 'a@b.c', deep: [{ n: 1 }] },
    });
    expect(JSON.parse(record.answer.body)).toMatchObject({
      nested: [{ nextPageToken: 'p2', tokenType: 'Bearer' }],
    });
    expect(record.answer.headers).toContainEqual(['ETag', '"1"']);
  });

  it('has variables where secrets were sent', () => {
    const { request } = record;
    expect(request.url).toBe('http://localhost/v1/sign-in/a?pass=YOUR_PASS');
    expect(request.headers).toContainEqual(['Authorization', 'Bearer sk_test_your_key']);
    expect(JSON.parse(request.body as string)).toEqual({
      ...{ email: 'a@b.c', password: 'YOUR_PASSWORD' },
      deep: [{ refreshToken: 'YOUR_REFRESH_TOKEN', n: 1 }],
    });
    expect(request.variables?.map(({ name }) => name).sort()).toEqual([
      ...['ACME_API_KEY', 'ACME_PASS', 'ACME_PASSWORD', 'ACME_REFRESH_TOKEN', 'ACME_X_SESSION_TOKEN'],
    ]);
  });

  it('says what was left out', () => {
    expect(record.leftOut.sent).toEqual(['pass', 'X-Session-Token', 'password', 'refreshToken']);
    expect(record.leftOut.answered).toContain('grant');
    expect(isWhole(record.leftOut)).toBe(false);
    expect(isWhole(recordOf({ path: { id: 'a' } }, answerOf('{}')).leftOut)).toBe(true);
  });

  it.each([
    ['{"accessToken": "hunter2", ', 'application/json'],
    ['access_token=hunter2&token_type=bearer', 'application/x-www-form-urlencoded'],
    ['<secret>hunter2</secret>', 'application/xml'],
    [jwt, 'text/plain'],
  ])('keeps nothing of a text that cannot be searched: %s', (text, type) => {
    const { answer, leftOut } = recordOf({ path: { id: 'a' } }, answerOf(text, type));
    expect([answer.body, leftOut.answerBody]).toEqual(['', 'unread']);
  });

  it.each(['{"password": "hunter2"', 'password=hunter2'])('nor of a body that is no JSON: %s', (text) => {
    for (const contentType of ['application/json', 'text/plain'])
      expect(
        JSON.stringify(recordOf({ path: { id: 'a' }, contentType, body: text }, answerOf('{}'))),
      ).not.toMatch('hunter2');
  });

  it('names files, and keeps no byte of them', () => {
    const parts = [
      { name: 'file', filename: 'me.png', base64: 'aHVudGVyMg==', contentType: 'image/png' },
      { name: 'note', value: 'x' },
    ];
    const kept = recordOf({ path: { id: 'a' }, contentType: 'multipart/form-data', parts }, answerOf('{}'));
    expect(JSON.stringify(kept)).not.toMatch(/hunter2|aHVudGVyMg/);
    expect(kept.request.parts?.map(({ name, filename }) => [name, filename])).toEqual([
      ['file', 'me.png'],
      ['note', undefined],
    ]);
    expect(kept.leftOut.files).toEqual(['me.png']);
    expect(recordOf({ path: { id: 'a' } }, answerOf(new Uint8Array([1]))).leftOut.answerBody).toBe('bytes');
  });

  it('ends where a body is very long', () => {
    const long = 'x'.repeat(sessionLimits.body + 1);
    const kept = recordOf(
      { path: { id: 'a' }, contentType: 'application/json', body: { long } },
      answerOf(long, 'text/plain'),
    );
    expect(kept.request.body).toBeUndefined();
    expect(kept.values.body).toBeUndefined();
    expect(kept.answer.body).toHaveLength(sessionLimits.body);
    expect(kept.leftOut).toMatchObject({ isSentBodyLong: true, answerBody: 'cut' });
  });
});

it('keeps the latest records that fit', () => {
  const record = recordOf({ path: { id: 'a' } }, answerOf('{}'));
  const many = Array.from({ length: 500 }, (_, at) => ({ ...record, at }));
  expect(boundRecords(many)).toHaveLength(sessionLimits.records);
  const texts = boundRecords(many, 3 * JSON.stringify(record).length + 20);
  expect(texts.map((text) => JSON.parse(text).at)).toEqual([0, 1, 2]);
});
