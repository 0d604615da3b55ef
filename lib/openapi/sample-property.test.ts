import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { sampleSchema } from './sample.ts';

type Made = Record<string, unknown>;

/** The same row of numbers for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Schemas that some value satisfies, of the keywords that meet in descriptions. */
function schemaOf(random: (below: number) => number, depth: number): Made {
  const inner = () => schemaOf(random, depth - 1);
  const kinds = [
    text,
    whole,
    number,
    flag,
    fixed,
    ...(depth > 0 ? [list, set, object, map, choice, both] : []),
  ];
  return (kinds[random(kinds.length)] ?? text)();

  function text(): Made {
    const min = random(12);
    const formats = ['email', 'uuid', 'date', 'date-time', 'uri', 'ipv4'];
    const patterns = ['^[a-z]{2,9}$', '^\\d{3}-\\d{4}$', '^(?:GET|POST)$', '^#[0-9a-f]{6}$'];
    const ways: Made[] = [{ minLength: min, maxLength: min + random(9) }, {}];
    ways.push({ format: formats[random(formats.length)] }, { pattern: patterns[random(patterns.length)] });
    return { type: 'string', ...ways[random(ways.length)] };
  }
  function whole(): Made {
    const minimum = random(200) - 100;
    return { type: 'integer', minimum, maximum: minimum + 20, multipleOf: 1 + random(9) };
  }
  function number(): Made {
    const bound = random(100) / 10 - 5;
    return { type: 'number', exclusiveMinimum: bound, exclusiveMaximum: bound + 0.5 + random(3) };
  }
  function flag(): Made {
    return { type: random(2) ? ['boolean', 'null'] : 'boolean' };
  }
  function fixed(): Made {
    return random(2) ? { const: random(9) } : { enum: ['a', 'b', null].slice(0, 1 + random(3)) };
  }
  function list(): Made {
    const minItems = random(4);
    return { type: 'array', items: inner(), minItems, maxItems: minItems + random(3) };
  }
  function set(): Made {
    return { type: 'array', uniqueItems: true, minItems: random(4), items: { enum: ['x', 'y', 'z'] } };
  }
  function object(): Made {
    const names = ['a', 'b', 'c', 'd'].slice(0, 1 + random(4));
    const properties = Object.fromEntries(names.map((name) => [name, inner()]));
    const required = names.filter(() => random(2) === 1);
    const ways: Made[] = [{}, { additionalProperties: false }, { minProperties: 1 }];
    ways.push(
      { dependentRequired: { a: [names.at(-1)] } },
      { anyOf: names.map((name) => ({ required: [name] })) },
    );
    return { type: 'object', properties, required, ...ways[random(ways.length)] };
  }
  function map(): Made {
    const minProperties = random(3);
    const value = inner();
    return random(2)
      ? { type: 'object', additionalProperties: value, minProperties }
      : { type: 'object', patternProperties: { '^x-[a-z]+$': value }, additionalProperties: false };
  }
  function choice(): Made {
    const kinds = ['cat', 'dog', 'cow'].slice(0, 1 + random(3));
    const options = kinds.map((kind) => ({
      type: 'object',
      properties: { kind: { const: kind }, more: inner() },
      required: ['kind'],
    }));
    return { [random(2) ? 'oneOf' : 'anyOf']: options };
  }
  function both(): Made {
    return {
      allOf: [
        { type: 'object', properties: { left: inner() }, required: ['left'] },
        { properties: { right: inner() }, required: random(2) ? ['right'] : [] },
      ],
    };
  }
}

it.each([1, 2, 3, 4])('makes what Ajv accepts for 250 made schemas (seed %i)', (seed) => {
  const random = randomOf(seed);
  const schemas = Object.fromEntries(
    Array.from({ length: 250 }, (_, at) => [`Schema${at}`, schemaOf(random, 3)] as const),
  );
  const { context } = readDocument({
    openapi: '3.1.0',
    info: { title: 'Made', version: '1' },
    paths: {},
    components: { schemas },
  }).normalized;
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 9 });
  addFormats.default(ajv);
  const refused = Object.entries(schemas).flatMap(([name, schema]) => {
    const sample = sampleSchema({ ref: name, types: [] }, context.table, 'response');
    const isRight = 'value' in sample && ajv.validate(schema, sample.value);
    return isRight ? [] : [{ schema: JSON.stringify(schema), sample, errors: ajv.errors }];
  });
  expect(refused).toEqual([]);
});
