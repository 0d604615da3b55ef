import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { findDifferences } from '../../lib/openapi/differences.ts';
import type { JsonSchema } from '../../lib/openapi/to-json-schema.ts';

/** Numbers from 0 up to 1 that are the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Code that Ajv writes for `unevaluatedProperties` within choices fails now and then. */
function attempt(isValid: (value: unknown) => boolean, value: unknown): boolean | undefined {
  try {
    return isValid(value);
  } catch {
    return undefined;
  }
}

const names = ['a', 'b', 'c', 'd'];

class Maker {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = numbersFrom(seed);
  }

  private below(count: number): number {
    return Math.floor(this.next() * count);
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  value(depth = 0): unknown {
    const simple = [null, true, false, 0, 1, 2, -3, 0.5, 1.5, '', 'a', 'ab', 'abc', '2024-02-30', '𝒳'];
    if (depth > 2 || this.next() < 0.4) return this.pick(simple);
    const inner = Array.from({ length: this.below(4) }, () => this.value(depth + 1));
    if (this.next() < 0.5) return inner;
    return Object.fromEntries(inner.map((each) => [this.pick(names), each]));
  }

  schema(depth = 0): JsonSchema {
    if (depth > 2) return this.pick<JsonSchema>([true, false, { type: 'string' }, { type: 'integer' }, {}]);
    const sub = () => this.schema(depth + 1);
    const few = () => Array.from({ length: 1 + this.below(3) }, sub);
    const byName = () => Object.fromEntries(Array.from({ length: 2 }, () => [this.pick(names), sub()]));
    const makers: Record<string, () => unknown> = {
      type: () =>
        this.pick<unknown>([
          'string',
          'integer',
          'number',
          'object',
          'array',
          ['null', 'boolean'],
          ['array', 'object'],
        ]),
      enum: () => [this.value(1), this.value(1)],
      const: () => this.value(1),
      minimum: () => this.pick([0, 1, 0.5]),
      exclusiveMaximum: () => this.pick([0, 1, 2]),
      multipleOf: () => this.pick([0.5, 1, 2]),
      minLength: () => this.below(3),
      maxLength: () => this.below(3),
      pattern: () => this.pick(['^a', 'b$', '^.$']),
      format: () => this.pick(['date', 'uuid', 'ipv4', 'unknown']),
      items: sub,
      prefixItems: few,
      contains: sub,
      minItems: () => this.below(3),
      maxItems: () => this.below(3),
      uniqueItems: () => true,
      unevaluatedItems: sub,
      properties: byName,
      patternProperties: () => ({ '^[ab]': sub() }),
      additionalProperties: sub,
      propertyNames: () => ({ maxLength: this.below(3) }),
      required: () => [this.pick(names)],
      dependentRequired: () => ({ a: ['b'] }),
      dependentSchemas: () => ({ a: sub() }),
      minProperties: () => this.below(3),
      maxProperties: () => this.below(3),
      unevaluatedProperties: sub,
      allOf: few,
      anyOf: few,
      oneOf: few,
      not: sub,
      if: sub,
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: sub,
      else: sub,
      $ref: () => '#/$defs/Named',
    };
    const keywords = Array.from({ length: 1 + this.below(4) }, () => this.pick(Object.keys(makers)));
    return Object.fromEntries(keywords.map((keyword) => [keyword, makers[keyword]?.()]));
  }
}

it('finds a difference in a value exactly where Ajv does, for schemas of all keywords', {
  timeout: 60_000,
}, () => {
  let refused = 0;
  for (let seed = 1; seed <= 200; seed += 1) {
    const maker = new Maker(seed * 7919);
    const schema = maker.schema();
    const definitions = { Named: { type: ['integer', 'object'], properties: { a: maker.schema(2) } } };
    const ajv = new Ajv2020({ strict: false, logger: false });
    addFormats.default(ajv);
    const isValid = ajv.compile({ $defs: definitions, allOf: [schema] });
    for (let count = 0; count < 12; count += 1) {
      const value = maker.value();
      // Ajv allows an empty list where `contains` stands beside `prefixItems`.
      if (/\[\]/.test(JSON.stringify(value)) && JSON.stringify(schema).includes('"contains"')) continue;
      const expected = attempt(isValid, value);
      if (expected === undefined) continue;
      const differences = findDifferences(value, schema, definitions);
      expect([schema, definitions, value, differences.length === 0]).toEqual([
        schema,
        definitions,
        value,
        expected,
      ]);
      refused += differences.length > 0 ? 1 : 0;
    }
  }
  expect(refused).toBeGreaterThan(400);
  expect(refused).toBeLessThan(2000);
});
