import type { Schema } from './model.ts';
import { samplePattern } from './sample-pattern.ts';

const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-01-15T09:30:00Z',
  date: '2026-01-15',
  time: '09:30:00Z',
  duration: 'P1DT2H',
  email: 'user@example.com',
  'idn-email': 'user@example.com',
  hostname: 'example.com',
  'idn-hostname': 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com',
  url: 'https://example.com',
  iri: 'https://example.com',
  'uri-reference': '/path',
  'iri-reference': '/path',
  'uri-template': '/users/{id}',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  'json-pointer': '/pointer',
  'relative-json-pointer': '1/pointer',
  regex: '^.*$',
  byte: 'dGV4dA==',
  base64url: 'dGV4dA',
  password: 'correct-horse-battery',
};

/** Other spellings of the same moment, for a schema that asks for their length. */
const moments = ['2026-01-15T09:30:00.000Z', '2026-01-15T09:30:00+00:00', '2026-01-15T09:30:00.000+00:00'];

/** Text of the schema's format or pattern, within its length. */
export function sampleText(schema: Schema): string {
  const usual = schema.format === undefined ? undefined : own(byFormat, schema.format);
  const spellings = [usual, ...(schema.format === 'date-time' ? moments : [])];
  const formatted = spellings.find((text) => text !== undefined && fits(text, schema));
  if (formatted !== undefined) return formatted;
  const matching =
    schema.pattern === undefined
      ? undefined
      : samplePattern(schema.pattern, schema.minLength, schema.maxLength);
  if (matching !== undefined) return matching;
  return fit(schema.contentEncoding === 'base64' ? 'dGV4dA==' : 'string', schema);
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function fits(text: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): boolean {
  return text.length >= minLength && text.length <= maxLength;
}

const longest = 1000;

function fit(text: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): string {
  const wanted = Math.min(minLength, longest);
  return text.padEnd(wanted, text).slice(0, Math.max(maxLength, 0));
}

/** A number within the bounds: 1 where it can be, else the bound that is nearest. */
export function sampleNumber(schema: Schema): number {
  const step = Number(schema.multipleOf ?? (schema.types.includes('number') ? 0 : 1));
  const low = lowest(schema, step);
  const high = highest(schema, step);
  if (low !== undefined && low > 1) return onStep(low, step, Math.ceil);
  if (high !== undefined && high < 1) return onStep(high, step, Math.floor);
  return step > 0 ? onStep(1, step, Math.ceil) : 1;
}

function lowest({ minimum, exclusiveMinimum }: Schema, step: number): number | undefined {
  const above = exclusiveMinimum === undefined ? undefined : Number(exclusiveMinimum) + (step || 0.5);
  const least = minimum === undefined ? undefined : Number(minimum);
  return above === undefined ? least : Math.max(above, least ?? above);
}

function highest({ maximum, exclusiveMaximum }: Schema, step: number): number | undefined {
  const below = exclusiveMaximum === undefined ? undefined : Number(exclusiveMaximum) - (step || 0.5);
  const most = maximum === undefined ? undefined : Number(maximum);
  return below === undefined ? most : Math.min(below, most ?? below);
}

function onStep(value: number, step: number, round: (value: number) => number): number {
  if (step <= 0) return value;
  // Multiples of 0.01 are not exact in binary.
  return Number((round(Number((value / step).toPrecision(12))) * step).toPrecision(12));
}
