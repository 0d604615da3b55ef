import { describe, expect, it } from 'vitest';
import type { Shape } from '#lib/request/body-shapes.ts';
import { readSource } from '#lib/request/json-source.ts';
import { initialOption, initialText } from './initial-text.ts';
import { carryOver, matchOption } from './match-option.ts';

const text: Shape = { kind: 'string' };
const of = (value: unknown): Shape => ({ kind: 'string', choices: [{ value }] });
const card: Shape = {
  kind: 'object',
  properties: [
    { name: 'method', required: true, shape: of('card') },
    { name: 'number', required: true, shape: text },
    { name: 'note', required: false, shape: text },
  ],
};
const transfer: Shape = {
  kind: 'object',
  properties: [
    { name: 'method', required: true, shape: of('transfer') },
    { name: 'iban', required: true, shape: { ...text, initial: { value: 'DE1' } } },
    { name: 'note', required: false, shape: text },
  ],
};
const payment: Shape = {
  options: [
    { label: 'Card', shape: { ref: 'Card' } },
    { label: 'Transfer', shape: transfer },
    { label: 'None', shape: { kind: 'boolean' } },
  ],
};
const named = new Map([['Card', card]]);

function match(json: string, shape = payment) {
  const source = readSource(json);
  return source && matchOption(shape, source, json, named).index;
}

describe('which alternative a value is meant to be', () => {
  it.each([
    ['{"method":"card"}', 0],
    ['{"method":"transfer","number":"1"}', 1],
    ['{"iban":"x"}', 1],
    ['false', 2],
    ['[]', 0],
  ])('%s', (json, index) => {
    expect(match(json)).toBe(index);
  });

  it('is the one that the discriminator names, whatever else stands there', () => {
    const options = payment.options?.map((option, index) => ({ ...option, values: [`v${index}`] })) ?? [];
    expect(match('{"kind":"v1","number":"1"}', { discriminator: 'kind', options })).toBe(1);
  });
});

describe('what a field starts from', () => {
  it('is all that is required', () => {
    expect(JSON.parse(initialText({ ref: 'Card' }, named))).toEqual({ method: 'card', number: '' });
  });

  it('ends in a schema within itself', () => {
    const loop = new Map<string, Shape>([
      ['Loop', { kind: 'object', properties: [{ name: 'next', required: true, shape: { ref: 'Loop' } }] }],
    ]);
    expect(initialText({ ref: 'Loop' }, loop).length).toBeLessThan(500);
  });

  it('names its alternative', () => {
    const option = { label: 'A', shape: { kind: 'object' } as const, values: ['a'] };
    expect(JSON.parse(initialOption({ discriminator: 'kind', options: [option] }, option, named))).toEqual({
      kind: 'a',
    });
  });
});

it('keeps of one alternative what another has a place for, as it was written', () => {
  const from = '{"method":"card","number":"1","note":"\\u0041","extra":1.0}';
  const source = readSource(from);
  const option = payment.options?.[1];
  if (!source || !option) throw new Error('nothing to switch');
  expect(carryOver(option, { method: 'transfer', iban: 'DE1' }, source, from, named)).toBe(
    '{\n  "method": "transfer",\n  "iban": "DE1",\n  "note": "\\u0041"\n}',
  );
});
