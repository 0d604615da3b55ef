import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { describeConstraints } from './describe-schema.ts';
import { buildPropertyTree } from './property-tree.ts';
import { Fits } from './sample/fits.ts';

type Json = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const whole = { type: 'integer' };
const closed = { additionalProperties: false };

/** Parts of an `allOf` whose keywords mean something only beside the others of the same part. */
const objects: readonly Json[] = [
  { properties: { a: text } },
  { properties: { a: text }, ...closed },
  { properties: { b: text }, required: ['b'], ...closed },
  { properties: { b: {} }, additionalProperties: whole },
  { required: ['a'] },
  { required: ['a'], ...closed },
  { patternProperties: { '^a': text } },
  { patternProperties: { '^a': whole }, ...closed },
  { patternProperties: { '^[ab]': { minLength: 2 } }, properties: { x: {} }, additionalProperties: whole },
  { properties: { a: {} }, unevaluatedProperties: false },
  { properties: { a: {} }, anyOf: [{ properties: { b: text } }, {}], unevaluatedProperties: false },
  { allOf: [{ properties: { a: {} } }, { properties: { b: {} } }], unevaluatedProperties: whole },
  { $ref: '#/components/schemas/Closed' },
  { $ref: '#/components/schemas/Open', unevaluatedProperties: false },
  { propertyNames: { maxLength: 1 } },
  { propertyNames: { enum: ['a', 'x'] } },
  { maxProperties: 1 },
  { dependentRequired: { a: ['b'] } },
  { dependentRequired: { a: ['x'] } },
  { dependentSchemas: { a: { required: ['b'] } } },
  { dependentSchemas: { a: { minProperties: 2 } } },
];

const arrays: readonly Json[] = [
  { items: whole },
  { items: false },
  { items: { minimum: 2 } },
  { prefixItems: [whole], items: false },
  { prefixItems: [text, whole] },
  { prefixItems: [{ minimum: 1 }, {}], items: text },
  { prefixItems: [{}], unevaluatedItems: false },
  { contains: text },
  { contains: text, minContains: 0 },
  { maxItems: 1 },
];

const components = {
  Closed: { type: 'object', properties: { a: {}, x: {} }, ...closed },
  Open: { properties: { x: {} } },
};

const names = ['a', 'b', 'x', 'ab'];
const members = [undefined, 'v', 3];
const someObjects = names.reduce<Json[]>(
  (all, name) =>
    all.flatMap((each) => members.map((value) => (value === undefined ? each : { ...each, [name]: value }))),
  [{}],
);
const someArrays: readonly unknown[] = [[], [1], ['v'], [1, 2], ['v', 1], [1, 'v'], [1, 2, 'v'], ['v', 1, 2]];

/** The schemas as the portal reads them, all from one description. */
function modelsOf(schemas: readonly Json[]) {
  const bodies = schemas.map((schema, index) => [
    `/${index}`,
    { post: { operationId: `s${index}`, requestBody: { content: { 'application/json': { schema } } } } },
  ]);
  const info = { title: 'T', version: '1' };
  const read = readDocument({
    openapi: '3.1.0',
    info,
    paths: Object.fromEntries(bodies),
    components: { schemas: components },
  });
  return schemas.map((_, index) => {
    const { requestBody, schemas: table } = read.operation(`s${index}`);
    return { schema: requestBody?.content[0]?.schema ?? { types: [] }, table };
  });
}

/** Each two in one `allOf`, and one in the other's; but not what Ajv 8 reads otherwise than JSON Schema says. */
function pairs(parts: readonly Json[]): Json[] {
  const isMisread = (schema: Json) =>
    /"contains".*"unevaluated|"unevaluated.*"contains"/.test(JSON.stringify(schema));
  const all = parts.flatMap((one) =>
    parts.flatMap((other) => [
      ...(parts.indexOf(one) < parts.indexOf(other) ? [{ allOf: [one, other] }] : []),
      { ...other, allOf: [one, ...((other.allOf as Json[] | undefined) ?? [])] },
    ]),
  );
  return all.filter((schema) => !isMisread(schema));
}

it.each([
  ['objects', pairs(objects), someObjects],
  ['arrays', pairs(arrays), someArrays],
] as const)('allows of %s what the parts of allOf allow, and nothing else', (_, schemas, values) => {
  const ajv = new Ajv2020({ strict: false, schemas: [{ $id: 'd', components: { schemas: components } }] });
  const models = modelsOf(schemas);
  const wrong = schemas.flatMap((schema, index) => {
    const { schema: model, table } = models[index] as (typeof models)[number];
    const fits = new Fits(table, 'response', 'native');
    const raw = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"d#/'));
    const isValid = ajv.compile(raw);
    const value = values.find((each) => isValid(each) !== (fits.failures([model], each).length === 0));
    return value === undefined ? [] : [`${JSON.stringify(schema)}: ${JSON.stringify(value)}`];
  });
  expect(wrong).toEqual([]);
});

it('shows what one part describes and another one refuses, and says so', () => {
  const part = (name: string) => ({ type: 'object', properties: { [name]: text }, ...closed });
  const [model] = modelsOf([{ allOf: [part('token'), part('items')] }]);
  const { schema, table } = model as NonNullable<typeof model>;
  const tree = buildPropertyTree(schema, table);
  const rows = tree.children.map(({ name, type, schema: shown }) => [
    name,
    type,
    ...describeConstraints(shown),
  ]);
  const words = 'never allowed: another part of the schema refuses it';
  expect(rows).toEqual([
    ['token', 'string', words],
    ['items', 'string', words],
  ]);
});
