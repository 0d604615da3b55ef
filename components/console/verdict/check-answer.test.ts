import { describe, expect, it } from 'vitest';
import type { Contract } from '#lib/openapi/contract.ts';
import { checkAnswer, checkDelivery, rowPath } from './check-answer.ts';

const json = [['content-type', 'application/json']] as const;

const contract: Contract = {
  parameters: [],
  body: [],
  responses: [
    {
      status: '200',
      headers: [
        { name: 'ETag', required: true, schema: { type: 'string' } },
        { name: 'X-Left', required: false, schema: { type: 'integer', maximum: 10 } },
      ],
      content: [{ type: 'application/json', schema: { $ref: '#/$defs/List' } }],
    },
    { status: '204', headers: [], content: [] },
    { status: '4XX', headers: [], content: [{ type: 'application/problem+json' }] },
  ],
  definitions: {
    request: {},
    response: {
      List: {
        type: 'object',
        properties: { data: { type: 'array', items: { $ref: '#/$defs/Item' } } },
        required: ['data'],
        additionalProperties: false,
      },
      Item: {
        oneOf: [
          { type: 'object', properties: { kind: { const: 'a' }, size: { type: 'integer', minimum: 1 } } },
          {
            type: 'object',
            properties: { kind: { const: 'b' }, 'odd name': { type: 'string' } },
            required: ['kind'],
          },
        ],
      },
    },
  },
};

function namesOf(
  body: unknown,
  headers: readonly (readonly [string, string])[] = [...json, ['etag', '"1"']],
) {
  const { differences } = checkAnswer(contract, { status: 200, headers, body: JSON.stringify(body) });
  return differences.map(({ name, detail }) => `${name} ${detail}`.trim());
}

describe('checkAnswer', () => {
  it('says nothing about an answer that is as documented', () => {
    expect(namesOf({ data: [{ kind: 'a', size: 2 }] })).toEqual([]);
  });

  it('names what is missing, undescribed or of another type', () => {
    expect(namesOf({})).toEqual(['data is missing']);
    expect(namesOf({ data: [], more: 1 })).toEqual(['more is not described']);
    expect(namesOf({ data: 'x' })).toEqual(['data is string, and must be array']);
    expect(namesOf([])).toEqual(['is array, and must be object']);
  });

  it('looks into the alternative that the constants choose', () => {
    expect(namesOf({ data: [{ kind: 'b', 'odd name': 1 }] })).toEqual([
      'data[0].odd name is number, and must be string',
    ]);
    expect(namesOf({ data: [{ kind: 'c', size: 0 }] })).toEqual(['data[0] is none of the alternatives']);
  });

  it('tells once what thousands of items have in common', () => {
    const data = Array.from({ length: 3000 }, () => ({ kind: 'b', 'odd name': 1 }));
    const answer = {
      status: 200,
      headers: [...json, ['etag', 'x'] as const],
      body: JSON.stringify({ data: [...data, { kind: 'c' }] }),
    };
    expect(
      checkAnswer(contract, answer).differences.map(({ name, detail, more }) => [name, detail, more]),
    ).toEqual([
      ['data[0].odd name', 'is number, and must be string', 2999],
      ['data[3000]', 'is none of the alternatives', undefined],
    ]);
  });

  it('checks headers, as the numbers that they may be', () => {
    expect(namesOf({ data: [] }, json)).toEqual(['ETag is missing']);
    expect(namesOf({ data: [] }, [...json, ['etag', 'x'], ['X-Left', '9']])).toEqual([]);
    expect(namesOf({ data: [] }, [...json, ['etag', 'x'], ['X-Left', '11']])).toEqual([
      'X-Left must be at most 10',
    ]);
  });

  it.each([
    ['051543', { type: 'string' }, []],
    ['-012', { type: 'string' }, []],
    ['-012', { type: 'string', maxLength: 3 }, ['X must have at most 3 characters']],
    ['+5', { type: 'integer' }, ['X is string, and must be integer']],
    ['1, x', { type: 'array', items: { type: 'integer' } }, ['X [1] is string, and must be integer']],
  ])('reads the header %j by its schema %j', (value, schema, said) => {
    const response = { status: '200', headers: [{ name: 'X', required: true, schema }], content: [] };
    const answer = { status: 200, headers: [['x', value] as const], body: '' };
    const { differences } = checkAnswer({ ...contract, responses: [response] }, answer);
    expect(differences.map(({ name, detail }) => `${name} ${detail}`)).toEqual(said);
  });

  it('tells of an undescribed status, media type or body', () => {
    const noteOf = (status: number, type: string, body: string) =>
      checkAnswer(contract, { status, headers: [['content-type', type]], body }).differences[0]?.detail;
    expect(noteOf(500, 'text/plain', '')).toBe('The status 500 is not described.');
    expect(noteOf(404, 'text/html', '')).toBe('The media type text/html is not described for this status.');
    expect(noteOf(404, 'application/problem+json', 'not even JSON')).toBeUndefined();
    expect(noteOf(204, 'text/plain', 'x')).toBe('A body came where none is described.');
  });

  it('gives the ids on the page from the row outwards', () => {
    const body = JSON.stringify({ data: [{ kind: 'b', 'odd name': 1 }] });
    const { differences } = checkAnswer(contract, { status: 200, headers: [...json, ['etag', 'x']], body });
    expect(differences[0]?.anchors).toEqual([
      'response-200.data[].odd~20name',
      'response-200.data[]',
      'response-200.data',
      'response-200',
    ]);
  });
});

describe('checkDelivery', () => {
  const delivery = {
    status: '',
    headers: [{ name: 'webhook-id', required: true, schema: { type: 'string', pattern: '^evt_' } }],
    content: [{ type: 'application/json', schema: { $ref: '#/$defs/List' } }],
  };
  const check = (body: unknown, id = 'evt_1') =>
    checkDelivery(
      { ...contract, delivery },
      { headers: [...json, ['webhook-id', id]], body: JSON.stringify(body) },
    ).differences.map(({ name, anchors }) => [name, ...anchors]);

  it('leads to the rows of the payload and of its headers', () => {
    expect(check({ data: [] })).toEqual([]);
    expect(check({ data: 1 }, 'x')).toEqual([
      ['webhook-id', 'header.webhook-id', 'request-body'],
      ['data', 'body.data', 'request-body'],
    ]);
  });
});

it('writes steps as rows are named', () => {
  expect(rowPath(['items', '0', 'id'], { items: [{ id: 1 }] })).toBe('items[].id');
  expect(rowPath(['0', '1'], [[1, 2]])).toBe('[][]');
  expect(rowPath(['0'], { 0: 1 })).toBe('0');
});
