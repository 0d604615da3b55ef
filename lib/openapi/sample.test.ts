import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readFixture } from '../../tests/fixtures/openapi/read.ts';
import { buildContract } from './contract.ts';
import type { Schema } from './model.ts';
import { patternTexts } from './sample/pattern-text.ts';
import { sampleSchema } from './sample.ts';
import { writeXml } from './sample-xml.ts';

const fixture = readFixture('examples.yaml');
const operation = fixture.operation('all');
const content = (type: string) => operation.requestBody?.content.find((media) => media.type === type);

describe('examples that nobody published', () => {
  it('are made in the direction of the message', () => {
    const request = content('application/json')?.examples[0];
    const response = operation.responses[0]?.content[0]?.examples[0];
    expect(request).toMatchObject({ generated: true, value: { name: 'Ada', password: expect.any(String) } });
    expect(request?.value).not.toHaveProperty('id');
    expect(response?.value).toHaveProperty('id');
    expect(response?.value).not.toHaveProperty('password');
  });

  it('are valid against the schema', () => {
    const { body, definitions } = buildContract(operation);
    const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, validateFormats: false });
    const validate = ajv.compile({ ...Object(body[0]?.schema), $defs: definitions.request });
    expect(validate(undefined)).toBe(false);
    validate(content('application/json')?.examples[0]?.value);
    expect(validate.errors).toBeNull();
  });

  it('end where the schema recurses', () => {
    expect(content('application/json')?.examples[0]?.value).not.toHaveProperty('next');
    const recursive =
      readFixture('recursion.yaml').operation('all').responses[0]?.content[0]?.examples[0]?.value;
    expect(JSON.stringify(recursive).length).toBeLessThan(1000);
  });

  it('are well-formed XML whatever the names are', () => {
    const names = ['2nd', '', 'a b', '-x', 'é'];
    const properties = names.map((name) => ({
      name,
      required: true,
      schema: { types: ['boolean' as const] },
    }));
    const xml = writeXml(
      Object.fromEntries(names.map((name) => [name, true])),
      { types: ['object'], properties },
      new Map(),
    );
    expect(xml.match(/<[^/?][^>]*>/g)).toEqual(['<root>', '<_2nd>', '<_>', '<a_b>', '<_-x>', '<é>']);
  });

  it('end where what is required multiplies at each level', () => {
    const names = Array.from({ length: 12 }, (_, at) => `p${at}`);
    const levels = Array.from({ length: 9 }, (_, at): [string, Schema] => {
      const schema: Schema = at === 8 ? { types: ['string'] } : { ref: `S${at + 1}`, types: [] };
      return [
        `S${at}`,
        { types: ['object'], properties: names.map((name) => ({ name, required: true, schema })) },
      ];
    });
    const nested: Schema = names.reduce<Schema>((items) => ({ types: ['array'], minItems: 200, items }), {
      types: ['string'],
    });
    for (const schema of [{ ref: 'S0', types: [] }, nested] satisfies Schema[])
      expect(JSON.stringify(sampleSchema(schema, new Map(levels), 'response')).length).toBeLessThan(500_000);
  });

  it('are XML where the media type is', () => {
    expect(content('application/xml')?.examples[0]?.value).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<m:made xmlns:m="https://example.com/ns">',
        '  <password>stringstring</password>',
        '  <name>Ada</name>',
        '  <size>small</size>',
        '  <count>5</count>',
        '  <share>1</share>',
        '  <code>AB-123x</code>',
        '  <tags>',
        '    <tags>string</tags>',
        '    <tags>string2</tags>',
        '  </tags>',
        '  <labels>',
        '    <key>1</key>',
        '  </labels>',
        '</m:made>',
        '',
      ].join('\n'),
    );
  });
});

describe('published examples', () => {
  it('keep their names, words and external values', () => {
    expect(content('application/vnd.named+json')?.examples).toEqual([
      { name: 'first', summary: 'The first', description: 'With *words*', value: { a: 1 }, generated: false },
      { name: 'shared', summary: 'Shared by many', value: { shared: true }, generated: false },
      { name: 'outside', externalValue: 'https://example.com/example.json', generated: false },
    ]);
  });

  it('may stand alone or in the schema', () => {
    expect(content('application/vnd.lone+json')?.examples).toEqual([
      { name: 'default', value: { b: 2 }, generated: false },
    ]);
    expect(content('application/vnd.schema+json')?.examples.map(({ value }) => value)).toEqual([
      { c: 3 },
      { c: 4 },
    ]);
    expect(content('text/plain')?.examples[0]).toMatchObject({ value: 'Hello', generated: false });
  });
});

it.each([
  ['^usr_[0-9A-Z]{6}$', 0, 20],
  ['^[A-Z]{2}-\\d{3,}(?:x|y)?$', 0, 20],
  ['^\\+[1-9]\\d{6,14}$', 0, 20],
  ['^(a|b)+c*$', 5, 9],
  ['^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}$', 0, 20],
  ['\\w+', 3, 8],
])('makes text for %s', (pattern, min, max) => {
  const [text = ''] = patternTexts(pattern, min, max);
  expect(text).toMatch(new RegExp(pattern));
  expect(text.length).toBeGreaterThanOrEqual(min);
  expect(text.length).toBeLessThanOrEqual(max);
});

it.each(['(', '[', 'a{2', '*'])('makes no text for %s, which is no expression', (pattern) => {
  for (const text of patternTexts(pattern)) expect(text).toMatch(new RegExp(pattern));
});

const sample = (schema: Schema, table: ReadonlyMap<string, Schema> = new Map()) => {
  const made = sampleSchema(schema, table, 'response');
  return 'value' in made ? made.value : undefined;
};

it('ends where a pattern would not', () => {
  const hostile = `^(a|a)${'(a|a)*'.repeat(10)}b?$`;
  const text: Schema = {
    types: ['string'],
    pattern: hostile,
    examples: [`${'a'.repeat(60)}!`],
    minLength: 60,
  };
  const properties = Array.from({ length: 20 }, (_, at) => ({
    name: `p${at}`,
    required: true,
    schema: text,
  }));
  const start = performance.now();
  expect(Object.keys(sample({ types: ['object'], properties }) ?? {})).toHaveLength(20);
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(sample({ types: ['string'], pattern: '^(a+)+$', minLength: 60 })).toMatch(/^a{60,200}$/);
});

it('names an option by its discriminator where the option only says that it is a text', () => {
  const kind = (schema: Schema): Schema => ({
    types: ['object'],
    properties: [{ name: 'kind', required: true, schema }],
  });
  const table = new Map([
    ['Circle', kind({ types: ['string'] })],
    ['Square', kind({ types: ['string'], const: { value: 'a square' } })],
  ]);
  const choice = (...names: string[]): Schema => ({
    types: [],
    anyOf: names.map((ref) => ({ label: ref, schema: { types: [], ref } })),
    discriminator: { property: 'kind', mapping: [] },
  });
  expect(sample(choice('Circle', 'Square'), table)).toEqual({ kind: 'Circle' });
  expect(sample(choice('Square', 'Circle'), table)).toEqual({ kind: 'a square' });
});

it('shows one value for what can be anything, wherever it stands', () => {
  const any: Schema = { types: [] };
  const holders: readonly [Schema, unknown][] = [
    [any, 'string'],
    [{ types: ['object'], properties: [{ name: 'a', required: false, schema: any }] }, { a: 'string' }],
    [{ types: ['array'], minItems: 1 }, ['string']],
    [{ types: ['array'], items: any }, ['string']],
    [{ types: [], not: { types: ['string'] } }, 1],
  ];
  for (const [schema, value] of holders)
    expect(sampleSchema(schema, new Map(), 'request')).toEqual({ value });
});

it('says what is too long to show, and does not call it a contradiction', () => {
  const reason = (schema: Schema) => sampleSchema(schema, new Map(), 'response');
  const list: Schema = { types: ['array'], items: { types: ['integer'] }, minItems: 501 };
  const within: Schema = { types: ['object'], properties: [{ name: 'a', required: true, schema: list }] };
  const words = { reason: 'it asks for a list of 501 items or more, which is too long to show' };
  expect([reason(list), reason(within)]).toEqual([words, words]);
  expect(reason({ types: ['string'], minLength: 5001 })).toEqual({
    reason: 'it asks for a text of 5001 characters or more, which is too long to show',
  });
});

it('leaves out a member none of whose listed values has its type', () => {
  const version: Schema = { types: ['string'], enum: [{ value: 1 }, { value: 2 }] };
  const properties = [{ name: 'version', required: false, schema: version }];
  expect(sampleSchema({ types: ['object'], properties }, new Map(), 'request')).toEqual({ value: {} });
});
