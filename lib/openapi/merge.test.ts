import { expect, it } from 'vitest';
import { readFixture } from '../../tests/fixtures/openapi/read.ts';
import { showTree } from '../../tests/fixtures/openapi/show-tree.ts';
import { mergeAllOf } from './merge.ts';
import type { Choice, Schema } from './model.ts';
import { buildPropertyTree } from './property-tree.ts';

it('merges allOf into one readable shape and leaves only what cannot be joined', () => {
  const operation = readFixture('all-of.yaml').operation('all');
  const schema = operation.responses[0]?.content[0]?.schema ?? { types: [] };
  expect(showTree(buildPropertyTree(schema, operation.schemas))).toEqual([
    'described: Base',
    '  described.id*: string; min 2 characters',
    'nullable: Base or null',
    '  nullable.id*: string; min 2 characters',
    'joined: object',
    '  joined.id*: string; 2 to 5 characters',
    '  joined.name*: string',
    'tightened: integer; 10 to 100',
    'narrowed: string; one of "b", "c"',
    'patterns: string; matches z$',
    '  ? Also: string; matches ^a',
    'choices: object',
    '  choices.b: string',
    '  ? Also: object',
    '  ?   choices.a: string',
    'impossible: string',
    '  ? Also: string',
    'grandchild: Grandchild',
    '  grandchild.id*: string; min 2 characters',
    '  grandchild.child*: boolean',
  ]);
});

it('keeps the words that stand beside a single part', () => {
  const merged = mergeAllOf(
    [
      { ref: 'User', types: [] },
      { types: [], description: 'Who did it' },
    ],
    () => undefined,
  );
  expect(merged).toEqual({ ref: 'User', types: [], description: 'Who did it' });
});

it('does not multiply where many parts overlap', () => {
  const names = Array.from({ length: 12 }, (_, index) => `N${index}`);
  let lookups = 0;
  const lookup = (name: string): Schema => {
    lookups++;
    const properties = names.map((other) => ({
      name: other,
      required: false,
      schema: { ref: `${name}${other}`, types: [] },
    }));
    return { types: ['object'], properties };
  };
  const parts: Schema[] = [{ ref: 'A', types: [] }, { ref: 'B', types: [] }, { types: ['object'] }];
  expect(mergeAllOf(parts, lookup).properties).toHaveLength(12);
  expect(lookups).toBeLessThan(50_000);
});

it('does not double with each step where shapes hold the one before several times', () => {
  const table = new Map<string, Schema>([['S0', { types: ['object'] }]]);
  for (let step = 1; step <= 40; step++) {
    const before = { ref: `S${step - 1}`, types: [] };
    const branch = (name: string): Choice => ({
      label: name,
      schema: mergeAllOf([before, { types: ['object'], title: name }], (ref) => table.get(ref)),
    });
    table.set(`S${step}`, { types: [], oneOf: [branch('a'), branch('b'), branch('c')] });
  }
  expect(JSON.stringify([...table]).length).toBeLessThan(10_000_000);
  expect(JSON.stringify(table.get('S40'))).toContain('"ref":"S');
});

it('stops joining where a whole description has used up what it may', () => {
  const all = { left: 0, weight: 100 };
  const merged = mergeAllOf(
    [
      { types: ['string'], minLength: 1 },
      { types: ['string'], maxLength: 2 },
    ],
    () => undefined,
    all,
  );
  expect(merged.allOf).toHaveLength(2);
});

it('keeps the properties of an object beside what it cannot say twice, in whatever order they are joined', () => {
  const without = (name: string): Schema => ({
    types: [],
    not: { types: [], properties: [{ name, required: true, schema: { types: [] } }] },
  });
  const object: Schema = {
    types: ['object'],
    properties: [{ name: 'id', required: true, schema: { types: ['string'] } }],
  };
  const once = mergeAllOf([without('a'), without('b'), object], () => undefined);
  const { allOf = [], ...rest } = once;
  for (const whole of [once, mergeAllOf([...allOf, rest], () => undefined)]) {
    expect(whole.properties?.map(({ name }) => name)).toEqual(['id']);
    expect(whole.not).toBeDefined();
    expect(whole.allOf).toHaveLength(1);
    expect(whole.allOf?.[0]?.properties).toBeUndefined();
  }
});
