import { describe, expect, it } from 'vitest';
import type { Operation } from '#lib/openapi/model.ts';
import { buildFormModel } from '#lib/request/form.ts';
import { valuesOfFields } from '#lib/request/form-fields.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { stateOf, valuesOf } from './form-state.ts';
import { emptyParts, missingFiles, withoutUnchosen } from './missing-files.ts';

const file = { type: 'string', format: 'binary' };

function modelOf(content: object, required = true) {
  const post = { operationId: 'send', requestBody: { required, content }, responses: { '200': {} } };
  const document = { openapi: '3.1.0', info: { title: 'Files', version: '1' }, paths: { '/f': { post } } };
  const operation: Operation = readDocument(document).operation('send');
  return buildFormModel(operation, { baseUrl: 'https://api.example', refusedKeyPrefixes: [] });
}

const form = modelOf({
  'multipart/form-data': {
    schema: {
      required: ['photo'],
      properties: {
        title: { type: 'string', const: 'Hi' },
        photo: file,
        more: file,
        papers: { type: 'array', items: file },
      },
    },
    encoding: { photo: { contentType: 'image/png, image/jpeg' } },
  },
});
const untouched = (model: typeof form) => valuesOf(model, stateOf(model), new Map());

describe('a form with files, as it stands at first', () => {
  it('stands for the request that the samples show', () => {
    expect(untouched(form)).toEqual(form.initial);
  });

  it('misses what is required, and sends none of the others', () => {
    expect(missingFiles(form, untouched(form))).toEqual(['photo']);
    const sent = withoutUnchosen(form, untouched(form));
    expect(sent.parts).toEqual([
      { name: 'title', value: 'Hi' },
      { name: 'photo', base64: '', filename: '', contentType: 'image/png' },
    ]);
    expect(emptyParts(sent)).toEqual(['photo']);
  });

  it('misses a file that was left out of the form, too', () => {
    expect(missingFiles(form, { contentType: 'multipart/form-data', parts: [] })).toEqual(['photo']);
  });

  it('sends a chosen file, and as JSON what was read of it', () => {
    const parts = [{ name: 'photo', base64: 'AA==', filename: 'a.png' }];
    const values: RequestValues = { contentType: 'multipart/form-data', parts };
    expect(missingFiles(form, values)).toEqual([]);
    expect(withoutUnchosen(form, values)).toEqual(values);
    expect(valuesOf(form, stateOf(form, values), new Map())).toEqual(values);
  });
});

describe('a body that is a file', () => {
  const bytes = { 'application/octet-stream': {} };

  it('is missed where it is required, and sent empty where that is wanted', () => {
    const model = modelOf(bytes);
    expect(untouched(model)).toEqual({
      contentType: 'application/octet-stream',
      body: { filename: 'body.bin' },
    });
    expect(missingFiles(model, untouched(model))).toEqual(['']);
    expect(withoutUnchosen(model, untouched(model)).body).toEqual({ base64: '' });
  });

  it('is left out where it is optional', () => {
    const model = modelOf(bytes, false);
    expect(missingFiles(model, untouched(model))).toEqual([]);
    expect(withoutUnchosen(model, untouched(model))).toEqual({});
  });
});

describe('a form without a script', () => {
  const fields = [['part.title', 'Hi']] as const;

  it('is refused for want of a required file, by the name of its field', () => {
    expect(() => valuesOfFields(form, fields)).toThrow(/\/file\.photo is a file/);
  });

  it('sends an empty part where its box is ticked, and nothing for the others', () => {
    expect(valuesOfFields(form, [...fields, ['file.photo', 'empty']]).parts).toEqual([
      { name: 'title', value: 'Hi' },
      { name: 'photo', base64: '', filename: '', contentType: 'image/png' },
    ]);
  });
});
