import { expect, it } from 'vitest';
import { buildContract } from '#lib/openapi/contract.ts';
import type { Part } from '#lib/request/types.ts';
import { readDocument } from '../../../tests/fixtures/openapi/read.ts';
import { checkValues } from './check-values.ts';

const file = { type: 'string', format: 'binary', minLength: 100, pattern: '^x$' };
const schema = {
  type: 'object',
  required: ['photo'],
  properties: { photo: file, papers: { type: 'array', maxItems: 2, items: file }, title: { type: 'string' } },
};
const post = { operationId: 'send', requestBody: { content: { 'multipart/form-data': { schema } } } };
const info = { title: 'Files', version: '1' };
const contract = buildContract(
  readDocument({ openapi: '3.1.0', info, paths: { '/f': { post } } }).operation('send'),
);

const photo: Part = { name: 'photo', base64: 'AA==', filename: 'a.png' };
const paper: Part = { name: 'papers', base64: 'AA==', filename: 'a.pdf' };

it.each<[string, Part[], string[]]>([
  ['one file of a list is a list', [photo, paper], []],
  ['two are one, too', [photo, paper, paper], []],
  ['three are too many', [photo, paper, paper, paper], ['papers']],
  ['a file that nobody has chosen yet is there', [{ name: 'photo', filename: 'photo.bin' }], []],
  ['a form without the file lacks it', [{ name: 'title', value: 'Hi' }], ['photo']],
])('%s', (_, parts, names) => {
  const remarks = checkValues(contract, { contentType: 'multipart/form-data', parts });
  expect(remarks.map(({ name }) => name)).toEqual(names);
});
