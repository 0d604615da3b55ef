import { describe, expect, test } from 'vitest';
import { conditionHolds } from './condition.ts';
import { parseCondition } from './parse-condition.ts';
import type { Scope } from './scope.ts';

const scope: Scope = {
  inputs: new Map<string, unknown>([
    ['threshold', 3],
    ['user', { email: 'a@b.example' }],
    ['user.email', 'dotted@b.example'],
    ['__proto__', 'a name'],
  ]),
  steps: new Map([['sign-in', new Map<string, unknown>([['items', [{ id: 'i1' }, { id: 'i2' }]]])]]),
  workflows: new Map(),
  outputs: new Map(),
  call: {
    method: 'POST',
    url: 'https://api.example/users',
    values: { query: { page: 2 } },
    status: 201,
    headers: [
      ['Content-Type', 'application/json'],
      ['X-Left', '10'],
    ],
    body: '{"id":9007199254740993,"price":1.50,"count":5,"state":"Active","none":null,"off":false,"list":[],"n-1":1,"__proto__":{"a":1}}',
  },
};

function holds(text: string): boolean {
  const { condition, fault } = parseCondition(text);
  if (fault) throw new Error(`${fault.offset}: ${fault.detail}`);
  return conditionHolds(condition, scope);
}

describe('a condition', () => {
  test.each([
    '$statusCode == 201',
    '$statusCode==201',
    '$statusCode >= 200 && $statusCode < 300',
    "$method == 'post'",
    "$response.body#/state == 'ACTIVE'",
    "$response.body.state == 'active'",
    '$response.body.count > $inputs.threshold',
    '$response.header.x-left > 9',
    "$response.header.X-Left == '10'",
    '$response.header.X-Left == 10',
    '$response.body#/price == 1.5',
    '$response.body#/id == 9007199254740993',
    "$response.body#/id == '9007199254740993'",
    '$response.body#/id != 9007199254740992',
    '$response.body#/id > 9007199254740992',
    '$response.body#/none == null',
    '$response.body#/missing == null',
    '$response.body.state != null',
    '!$response.body.off',
    '!($statusCode == 404 || $statusCode == 500)',
    '$statusCode == 404 || $statusCode == 201 && true',
    '$response.body.off == false',
    "$steps.sign-in.outputs.items[1].id == 'I2'",
    "$steps.sign-in.outputs.items#/0/id == 'i1'",
    "$response.body['state'] == 'active'",
    '$response.body.n-1 == 1',
    "$inputs.user.email == 'dotted@b.example'",
    "$inputs.__proto__ == 'a name'",
    '$response.body.__proto__.a == 1',
    "'it''s' == 'IT''S'",
    "'2026-01-02' > '2026-01-01'",
    '1e3 == 1000',
    '-0.5 < 0',
    'true',
    '((true))',
  ])('%s holds', (text) => {
    expect(holds(text)).toBe(true);
  });

  test.each([
    '$statusCode == 200',
    'null',
    'false',
    "''",
    '0',
    '$response.body#/missing',
    'null == false',
    'null == 0',
    "null == ''",
    '$response.body#/none > 0',
    '$response.body#/none < 1',
    '$response.body#/none >= 0',
    "'abc' > 1",
    'true == 1',
    '$response.body.constructor',
    '$inputs.constructor',
    '$inputs.toString == $inputs.threshold',
    '$steps.__proto__.outputs.a',
    '$steps.sign-in.outputs.items[7].id',
    '$statusCode.length',
  ])('%s does not hold', (text) => {
    expect(holds(text)).toBe(false);
  });

  test.each([
    ['', 0],
    ['   ', 3],
    ['$statusCode ==', 14],
    ['$statusCode = 200', 12],
    ['$statusCode == 200 &&', 21],
    ['$statusCode == "200"', 15],
    ['($statusCode == 200', 19],
    ['$statusCode == 200)', 18],
    ['$status == 200', 0],
    ['statusCode == 200', 0],
    ['$response.body[', 15],
    ['$response.body[0', 16],
    ['$response.body#/a == 01', 21],
    ["'open", 0],
    ['1 < 2 < 3', 6],
    ['$statusCode == 200; drop', 18],
  ])('%s is none, from its character %i', (text, offset) => {
    expect(parseCondition(text).fault?.offset).toBe(offset);
  });

  test('may be neither endless nor nested without end', () => {
    expect(parseCondition(`${'('.repeat(900)}true${')'.repeat(900)}`).fault?.detail).toContain('nested');
    expect(parseCondition('!'.repeat(1999)).fault?.detail).toContain('nested');
    expect(parseCondition(`true${' '.repeat(3000)}`).fault?.detail).toContain('2000');
    expect(holds(Array(200).fill('true').join(' && '))).toBe(true);
  });
});
