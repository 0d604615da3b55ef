import { describe, expect, it } from 'vitest';
import type { Schema } from '../openapi/model.ts';
import type { BodyShapes } from './body-shapes.ts';
import { buildBodyShapes } from './build-body-shapes.ts';

const text: Schema = { types: ['string'] };

function shapesOf(schema: Schema, named: Record<string, Schema> = {}): BodyShapes {
  const content = [{ type: 'application/json', schema, examples: [], encoding: [] }];
  return buildBodyShapes(
    { requestBody: { required: true, content }, schemas: new Map(Object.entries(named)) },
    (description) => description.replaceAll('*', ''),
  );
}

const shapeOf = (schema: Schema, named?: Record<string, Schema>) => shapesOf(schema, named).content[0]?.shape;

describe('the fields of a body', () => {
  it('leaves out what is only read, and tells of the rest in plain words', () => {
    const shape = shapeOf({
      types: ['object'],
      properties: [
        { name: 'id', required: true, schema: { ...text, readOnly: true } },
        { name: 'name', required: true, schema: { ...text, description: 'A *name*.', minLength: 2 } },
      ],
    });
    expect(shape?.properties).toEqual([
      {
        name: 'name',
        required: true,
        shape: { kind: 'string', type: 'string', description: 'A name.', hints: ['min 2 characters'] },
      },
    ]);
  });

  it('starts a number from one that is allowed', () => {
    const startOf = (bounds: Partial<Schema>) => shapeOf({ types: ['integer'], ...bounds })?.initial?.value;
    expect(startOf({})).toBeUndefined();
    expect(startOf({ minimum: -5, maximum: 5 })).toBeUndefined();
    expect(startOf({ minimum: 3 })).toBe(3);
    expect(startOf({ exclusiveMinimum: 0 })).toBe(1);
    expect(startOf({ maximum: -2 })).toBe(-2);
    expect(startOf({ minimum: 3, default: { value: 7 } })).toBe(7);
  });

  it('is finite for a schema within itself', () => {
    const tree: Schema = {
      types: ['object'],
      properties: [
        {
          name: 'children',
          required: false,
          schema: { types: ['array'], items: { ref: 'Tree', types: [] } },
        },
      ],
    };
    const { content, named } = shapesOf({ ref: 'Tree', types: [] }, { Tree: tree });
    expect(content[0]?.shape?.ref).toBe('Tree');
    expect(named.map(([name]) => name)).toEqual(['Tree']);
    expect(named[0]?.[1].properties?.[0]?.shape.items?.ref).toBe('Tree');
    // With something of its own beside the name it is written out, once.
    const beside: Schema = {
      types: ['object'],
      properties: [{ name: 'next', required: false, schema: { ref: 'Loop', types: [], minProperties: 1 } }],
    };
    expect(JSON.stringify(shapesOf({ ref: 'Loop', types: [] }, { Loop: beside })).length).toBeLessThan(2000);
  });

  it('takes "this or null" for one field', () => {
    const choice: Schema = {
      types: [],
      anyOf: [
        { label: 'a', schema: { ref: 'A', types: [] } },
        { label: 'null', schema: { types: ['null'] } },
      ],
    };
    expect(shapeOf(choice, { A: text })).toMatchObject({ ref: 'A', isNullable: true });
    expect(shapeOf({ types: ['integer', 'null'] })).toMatchObject({ kind: 'integer', isNullable: true });
  });

  it('names alternatives by their discriminator, with what stands around them', () => {
    const kind = (value: string): Schema => ({
      types: ['object'],
      properties: [{ name: 'kind', required: true, schema: { ...text, const: { value } } }],
    });
    const shape = shapeOf(
      {
        types: ['object'],
        properties: [{ name: 'shared', required: false, schema: text }],
        oneOf: [
          { label: 'Cat', schema: { ref: 'Cat', types: [] } },
          { label: 'Dog', schema: { ref: 'Dog', types: [] } },
        ],
        discriminator: { property: 'kind', mapping: [{ value: 'cat', schema: 'Cat' }] },
      },
      { Cat: kind('cat'), Dog: kind('dog') },
    );
    expect(shape?.discriminator).toBe('kind');
    expect(shape?.options?.map(({ label, values }) => [label, values])).toEqual([
      ['Cat', ['cat']],
      ['Dog', ['Dog']],
    ]);
    expect(shape?.options?.[0]?.shape.properties?.map(({ name }) => name).sort()).toEqual(['kind', 'shared']);
  });

  it('offers the subtypes of a discriminator once', () => {
    const discriminator = { property: 'kind', mapping: [{ value: 'cat', schema: 'Cat' }] };
    const named = {
      Pet: { types: ['object'], discriminator },
      Cat: {
        types: ['object'],
        discriminator,
        properties: [{ name: 'lives', required: true, schema: text }],
      },
    } satisfies Record<string, Schema>;
    const shapes = new Map(shapesOf({ ref: 'Pet', types: [] }, named).named);
    expect(shapes.get('Pet')?.options?.[0]).toMatchObject({
      label: 'Cat',
      values: ['cat'],
      shape: { ref: 'Cat' },
    });
    expect(shapes.get('Cat')?.properties?.map(({ name }) => name)).toEqual(['lives']);
  });

  it('offers what is said to be a default or an example, and enums with their notes', () => {
    expect(shapeOf({ ...text, examples: ['a', 'b'] })).toMatchObject({
      initial: { value: 'a' },
      samples: ['a', 'b'],
    });
    expect(shapeOf({ types: ['integer'], default: { value: 5 }, examples: [7] })).toMatchObject({
      initial: { value: 5 },
      hints: ['default 5'],
    });
    expect(
      shapeOf({ ...text, enum: [{ value: 'x', description: '*X*' }, { value: null }] })?.choices,
    ).toEqual([{ value: 'x', note: 'X' }]);
    const sides = { ...text, enum: [{ value: 'left', name: 'LEFT' }, { value: 'right' }] };
    expect(shapeOf({ types: ['object'], additionalProperties: text, propertyNames: sides })?.names).toEqual([
      { value: 'left', name: 'LEFT' },
      { value: 'right' },
    ]);
  });

  it('has an alternative for each type, and members of any name where they are allowed', () => {
    expect(shapeOf({ types: ['string', 'integer'] })?.options?.map(({ label }) => label)).toEqual([
      'string',
      'integer',
    ]);
    expect(shapeOf({ types: ['object'], additionalProperties: text })?.entries).toMatchObject({
      kind: 'string',
    });
    expect(
      shapeOf({ types: ['object'], properties: [], additionalProperties: false })?.entries,
    ).toBeUndefined();
    expect(shapeOf({ types: ['array'], prefixItems: [text], items: false })).toMatchObject({
      tuple: [{ kind: 'string' }],
    });
    expect(shapeOf({ ...text, format: 'binary' })).toMatchObject({ format: 'binary' });
  });
});
