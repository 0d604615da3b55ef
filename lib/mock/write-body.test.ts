import { expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { answerMock } from './answer-mock.ts';

const file = { type: 'string', format: 'binary' };

async function answerOf(type: string, media: object) {
  const get = {
    operationId: 'get',
    responses: { '200': { description: 'Fine', content: { [type]: media } } },
  };
  const info = { title: 'Files', version: '1' };
  const operation = readDocument({ openapi: '3.1.0', info, paths: { '/f': { get } } }).operation('get');
  const { headers, body } = await answerMock(operation, {
    method: 'GET',
    url: 'https://a.example/f',
    headers: [],
  });
  return {
    type: headers.find(([name]) => name === 'Content-Type')?.[1],
    text: Buffer.from(body).toString('latin1'),
  };
}

it.each([
  ['application/pdf', { schema: file }, 'application/pdf'],
  ['application/octet-stream', {}, 'application/octet-stream'],
  ['audio/*', { schema: { type: 'string' } }, 'audio/mpeg'],
  ['image/*', {}, 'image/png'],
])('a file as %s %j is bytes, never the word "string"', async (type, media, sent) => {
  const answer = await answerOf(type, media);
  expect(answer.type).toBe(sent);
  expect(answer.text).not.toBe('');
  expect(answer.text).toMatch(/\0/);
});

it('a text of an author stays what it is', async () => {
  expect((await answerOf('application/pdf', { schema: file, example: '%PDF-1.4' })).text).toBe('%PDF-1.4');
  expect((await answerOf('text/csv', { schema: { type: 'string' }, example: 'a,b' })).text).toBe('a,b');
});
