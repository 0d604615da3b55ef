import { describe, expect, it } from 'vitest';
import { InvalidValuesError } from './faults.ts';
import type { FormModel, FormParameter } from './form.ts';
import { valuesOfFields } from './form-fields.ts';

const parameter = (name: string, place: string, rest: object = {}) =>
  ({ name, in: place, field: 'text', schema: { types: ['string'] }, ...rest }) as unknown as FormParameter;

const model = {
  parameters: [
    parameter('id', 'path'),
    parameter('limit', 'query', { field: 'number', schema: { types: ['integer'] } }),
    parameter('tags', 'query', { field: 'list', schema: { types: ['array'], items: { types: ['string'] } } }),
  ],
  placeholders: [{ scheme: 'key', text: 'YOUR_KEY' }],
  requestBody: {
    required: false,
    content: [
      { type: 'application/json', examples: [] },
      {
        type: 'multipart/form-data',
        examples: [{ name: 'first', values: { parts: [{ name: 'tags', value: ['a', 'b'] }] } }],
      },
    ],
  },
} as unknown as FormModel;

describe('the fields of a plain form', () => {
  it('come several times where the items of a list are picked', () => {
    const picked = parameter('sizes', 'query', {
      field: 'list',
      itemChoices: [{ value: 's' }],
      schema: { types: ['array'] },
    });
    const both = { ...model, parameters: [picked] };
    expect(
      valuesOfFields(both, [
        ['query.sizes', 's'],
        ['query.sizes', 'm'],
      ]),
    ).toEqual({ query: { sizes: ['s', 'm'] } });
  });

  it('become values of the declared types, and empty ones are left out', () => {
    const values = valuesOfFields(model, [
      ['path.id', 'a b'],
      ['query.limit', '2'],
      ['query.tags', 'x\r\ny'],
      ['auth.key', ' secret '],
      ['body', '{"a":\r\n1}'],
    ]);
    expect(values).toEqual({
      path: { id: 'a b' },
      query: { limit: 2, tags: ['x', 'y'] },
      auth: { key: 'secret' },
      contentType: 'application/json',
      body: { a: 1 },
    });
    expect(
      valuesOfFields(model, [
        ['path.id', 'x'],
        ['query.limit', ''],
        ['body', ''],
      ]),
    ).toEqual({
      path: { id: 'x' },
    });
  });

  it('make parts where the media type is a form', () => {
    const values = valuesOfFields(model, [
      ['contentType', 'multipart/form-data'],
      ['part.note', 'hello'],
      ['part.empty', ''],
    ]);
    expect(values).toEqual({ contentType: 'multipart/form-data', parts: [{ name: 'note', value: 'hello' }] });
  });

  it('make a list of what is one in the example, and keep what is no JSON as it is typed', () => {
    const partsOf = (text: string) =>
      valuesOfFields(model, [
        ['contentType', 'multipart/form-data'],
        ['part.tags', text],
        ['part.note', '[1]'],
      ]).parts;
    expect(partsOf('["x","y"]')).toEqual([
      { name: 'tags', value: ['x', 'y'] },
      { name: 'note', value: '[1]' },
    ]);
    expect(partsOf('x, y')?.[0]).toEqual({ name: 'tags', value: 'x, y' });
  });

  it.each([
    ['a URL', [['url', 'http://169.254.169.254/']]],
    ['a server', [['server', 'x']]],
    ['an undeclared parameter', [['query.other', 'x']]],
    ['a parameter of another place', [['header.limit', '1']]],
    [
      'a name twice',
      [
        ['query.limit', '1'],
        ['query.limit', '2'],
      ],
    ],
    ['a name of the prototype', [['auth.__proto__', 'x']]],
    ['a part beside a JSON body', [['part.x', '1']]],
  ] as [string, [string, string][]][])('refuse %s', (_, fields) => {
    expect(() => valuesOfFields(model, fields)).toThrow(InvalidValuesError);
  });
});
