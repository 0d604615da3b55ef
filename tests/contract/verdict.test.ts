import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { checkAnswer, checkDelivery } from '../../components/console/verdict/check-answer.ts';
import { buildContract } from '../../lib/openapi/contract.ts';
import { findDifferences } from '../../lib/openapi/differences.ts';
import { kynetraOperations, kynetraWebhooks } from './kynetra-operations.ts';

const operations = kynetraOperations();
const contracts = operations.map((operation) => ({ operation, contract: buildContract(operation) }));

/** Every documented body of every status, with what it is checked against. */
const bodies = contracts.flatMap(({ operation, contract }) =>
  operation.responses.flatMap((response) =>
    response.content.flatMap((media) =>
      media.examples.map((example) => ({
        name: `${operation.slug} ${response.status} ${example.name}`,
        status: Number(response.status),
        type: media.type,
        value: example.value,
        contract,
        headers: response.headers
          .filter(({ required }) => required)
          .map(({ name, examples }) => [name, String(examples[0]?.value)] as const),
      })),
    ),
  ),
);

it.each(bodies)('finds $name as documented', ({ status, type, value, contract, headers }) => {
  const answer = {
    status,
    headers: [['Content-Type', type] as const, ...headers],
    body: JSON.stringify(value),
  };
  expect(checkAnswer(contract, answer)).toEqual({ differences: [] });
});

it.each(kynetraWebhooks())('finds the payload of $path as documented, and no other', (webhook) => {
  const contract = buildContract(webhook);
  const headers = webhook.parameters.map(({ name, examples }) => [name, String(examples[0]?.value)] as const);
  const check = (value: unknown) =>
    checkDelivery(contract, {
      headers: [['content-type', 'application/json'], ...headers],
      body: JSON.stringify(value),
    }).differences;
  const value = webhook.requestBody?.content[0]?.examples[0]?.value as Readonly<Record<string, unknown>>;
  expect(check(value)).toEqual([]);
  expect(check({ ...value, type: 'user.renamed' })).toHaveLength(1);
  expect(check({ ...value, data: undefined })).toHaveLength(1);
});

/** The value with one thing after another broken: each member dropped, added to, or of another type. */
function* broken(value: unknown): Generator<unknown> {
  yield 17;
  yield null;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const other of broken(item)) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, unheardOf: true };
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const other of broken(member)) yield { ...value, [name]: other };
    }
  } else if (typeof value === 'string') yield '';
}

describe('agrees with Ajv on', () => {
  it.each(contracts.map((entry) => ({ ...entry, name: entry.operation.slug })))(
    'every single fault in the answers of $name',
    ({ operation, contract }) => {
      const ajv = new Ajv2020({ strict: false });
      addFormats.default(ajv);
      let count = 0;
      for (const [index, { content }] of contract.responses.entries()) {
        for (const [at, { schema }] of content.entries()) {
          if (schema === undefined) continue;
          const isValid = ajv.compile({ $defs: contract.definitions.response, allOf: [schema] });
          const example = operation.responses[index]?.content[at]?.examples[0]?.value;
          for (const value of broken(example)) {
            count += 1;
            const differences = findDifferences(value, schema, contract.definitions.response);
            expect([value, differences.length === 0]).toEqual([value, isValid(value)]);
          }
        }
      }
      expect(count).toBeGreaterThan(10);
    },
  );
});
