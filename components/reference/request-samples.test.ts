import { expect, it } from 'vitest';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { listSamples } from './request-samples.ts';

const base = 'https://api.example';

function samplesOf(item: object, path = '/things') {
  const info = { title: 'Things', version: '1' };
  const responses = { '200': { description: 'Fine' } };
  const operation = { operationId: 'send', responses, ...item };
  return (method: string, version = '3.1.0') => {
    const document = { openapi: version, info, paths: { [path]: { [method]: operation } } };
    return listSamples(readDocument(document).operation('send'), base);
  };
}

const parameter = (place: string, example: unknown, name = 'X') => ({
  parameters: [{ in: place, name, required: true, schema: {}, example }],
});

it.each([
  [
    'a header beyond Latin-1',
    samplesOf(parameter('header', '日本'))('get'),
    'The header "X" must hold Latin-1',
  ],
  [
    'a line break in a header',
    samplesOf(parameter('header', 'a\nb'))('get'),
    'The header "X" must not hold line breaks',
  ],
  [
    'a header name with a blank',
    samplesOf(parameter('header', 'a', 'X Y'))('get'),
    'The header "X Y" is not a valid header name',
  ],
  [
    'a climbing path',
    samplesOf(parameter('path', '..', 'id'), '/things/{id}')('get'),
    'The path parameter "id"',
  ],
  [
    'a cookie of two',
    samplesOf({
      parameters: [
        { in: 'cookie', name: 'a', style: 'cookie', required: true, schema: {}, example: 'b; c=d' },
      ],
    })('get', '3.2.0'),
    'The cookie "a"',
  ],
  [
    'a media type with a line break',
    samplesOf({ requestBody: { content: { 'text/plain\n x': { example: 'a' } } } })('post'),
    'The media type of the body must not hold line breaks',
  ],
])('says in every language why there is no sample of %s', (_, samples, reason) => {
  expect(samples.map(({ language }) => language)).toEqual(sampleLanguages.map(({ id }) => id));
  for (const { source } of samples) {
    expect(source).toContain('There is no sample');
    expect(source).toContain(reason);
    expect(source).not.toContain(base);
    for (const line of source.split('\n').filter((each) => each !== '' && each !== '<?php'))
      expect(line).toMatch(/^(?:#|\/\/) /);
  }
});

it('lets no name of the description end the comment', () => {
  const samples = samplesOf(parameter('header', '日', 'a?>\u2028\u202e\rb'))('get');
  for (const { source } of samples) expect(source).not.toMatch(/\?>|[\u2028\u202e\r]/);
});

it('keeps the samples of the author', () => {
  const own = [{ lang: 'curl', label: 'curl', source: 'curl https://own.example' }];
  const samples = samplesOf({ ...parameter('header', '日本'), 'x-codeSamples': own })('get');
  expect(samples[0]?.source).toBe('curl https://own.example');
  expect(samples[1]?.source).toContain('There is no sample');
});
