import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  at,
  description,
  type ExampleAt,
  examplesOf,
  type Json,
  list,
  mediaTypesOf,
  object,
  operations,
  statusesOf,
  text,
  validator,
} from './description.ts';

const all = [...operations(), ...operations('webhooks')];

/** Examples of every body, parameter and header, each once however many operations share it. */
function everyExample(): ExampleAt[] {
  const holders = all.flatMap((operation) => [
    ...mediaTypesOf(operation),
    ...list(operation.node.parameters).map((_, index) => `${operation.at}/parameters/${index}`),
    ...statusesOf(operation).flatMap((status) => {
      const { value, pointer } = at(`${operation.at}/responses/${status}`);
      return Object.keys(object(object(value).headers)).map((name) => `${pointer}/headers/${name}`);
    }),
  ]);
  const shared = Object.keys(object(object(description.components).parameters));
  const examples = [...holders, ...shared.map((name) => `/components/parameters/${name}`)].flatMap(
    examplesOf,
  );
  return [...new Map(examples.map((example) => [`${example.at} ${example.schemaAt}`, example])).values()];
}

/** Pointers of members that the schema at `schemaAt` does not declare: it allows more, but we would not document it. */
function undeclared(value: Json, schemaAt: string, where = ''): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => undeclared(item, `${schemaAt}/items`, `${where}/${index}`));
  const parts = partsOf(schemaAt);
  const isMap = parts.some((part) => typeof object(at(part).value).additionalProperties === 'object');
  return Object.entries(object(value)).flatMap(([name, member]) => {
    const home = parts.find((part) => name in object(object(at(part).value).properties));
    if (home) return undeclared(member, `${home}/properties/${name}`, `${where}/${name}`);
    return isMap ? [] : [`${where}/${name}`];
  });
}

/** A schema and all that it is put together from. */
function partsOf(schemaAt: string): string[] {
  const { value, pointer } = at(schemaAt);
  const schema = object(value);
  const joined = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) =>
    list(schema[keyword]).map((_, index) => `${pointer}/${keyword}/${index}`),
  );
  const referred = typeof schema.$ref === 'string' ? [schema.$ref.slice(1)] : [];
  return [pointer, ...[...referred, ...joined].flatMap(partsOf)];
}

describe('examples', () => {
  it.each(everyExample())('$at is valid', ({ value, schemaAt }) => {
    const validate = validator(schemaAt);
    expect(validate(value) ? [] : validate.errors).toEqual([]);
  });

  it.each(everyExample())('$at shows only what is documented', ({ value, schemaAt }) => {
    expect(undeclared(value, schemaAt)).toEqual([]);
  });

  it('stand at every body with content', () => {
    const without = all.flatMap(mediaTypesOf).filter((mediaType) => examplesOf(mediaType).length === 0);
    expect(without).toEqual([]);
  });

  it('have a summary that tells them apart', () => {
    const bodies = all.flatMap(mediaTypesOf).flatMap(examplesOf);
    expect(bodies.filter((example) => !object(at(example.at).value).summary).map((e) => e.at)).toEqual([]);
  });

  it('of schemas are valid', () => {
    const names = Object.keys(object(object(description.components).schemas));
    const faults = names.flatMap((name) => {
      const schema = object(at(`/components/schemas/${name}`).value);
      const validate = validator(`/components/schemas/${name}`);
      return list(schema.examples).flatMap((example) => (validate(example) ? [] : [name]));
    });
    expect(faults).toEqual([]);
  });
});

describe('secrets in the file', () => {
  const keys = [...text.matchAll(/sk_(?:test|prod)_[0-9A-Za-z]+/g)].map(([key]) => key);

  it('are shown at all', () => expect(keys.length).toBeGreaterThan(0));

  it.each([...new Set(keys)])('%s is a placeholder whose checksum is wrong', (key) => {
    const digits = key.slice(-6);
    const body = key.slice(8, -6);
    const sums = [body, key.slice(0, -6)].map((part) => base62(crc32(part)));
    expect(sums).not.toContain(digits);
  });

  it('are never tokens that look random', () => {
    const tokens = [...text.matchAll(/k[ar]t_[A-Za-z0-9_-]{43}/g)].map(([value]) => value);
    expect(tokens.filter((value) => !value.includes('example'))).toEqual([]);
  });
});

function base62(number: number): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let digits = '';
  for (let rest = number; digits.length < 6; rest = Math.floor(rest / 62))
    digits = alphabet[rest % 62] + digits;
  return digits;
}
