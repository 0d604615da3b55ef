import { expect, test } from 'vitest';
import { description } from '../testing/contract.ts';
import { PlainSchemas } from '../testing/plain-schemas.ts';
import { createSandbox, seededUser } from '../testing/sandbox.ts';
import { isObject, type Node, resolve } from './references.ts';

const plain = new PlainSchemas(description.document);

/** The first example of each JSON body, and where its schema stands. */
const bodies = description.operations.flatMap(({ id, method, path, pointer }) => {
  const operation = resolve(description.document, { $ref: pointer }, '#').node;
  const content = isObject(operation.requestBody) ? operation.requestBody.content : undefined;
  const media = isObject(content) ? content['application/json'] : undefined;
  if (!isObject(media) || !isObject(media.examples)) return [];
  const [example] = Object.values(media.examples) as Node[];
  const schema = `${pointer}/requestBody/content/application~1json/schema`;
  return [{ id, method, path, schema, example: example?.value }];
});

/** Copies of a value in which one place of it has another value, the whole among them. */
function* withOther(value: unknown, other: unknown): Generator<unknown> {
  yield other;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const changed of withOther(item, other)) yield value.with(index, changed);
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value))
      for (const changed of withOther(member, other)) yield { ...value, [name]: changed };
  }
}

test.each(bodies)('$id refuses a value of a wrong type, wherever it stands', async (body) => {
  const { id, method, path, schema, example } = body;
  const { send, createAccount, clock } = await createSandbox();
  const { key, keyId } = await createAccount();
  const isWrong = (value: unknown) => plain.at(schema)(value).length > 0;
  const values = [null, true, 1, 'x', [], {}]
    .flatMap((other) => [...withOther(example, other)])
    .filter(isWrong);
  expect(values.length).toBeGreaterThan(5);
  const target = `/v1${path.replace('{userId}', seededUser('ada')).replace('{keyId}', keyId)}`;
  for (const value of values) {
    clock.advance(1000);
    const headers = { 'If-Match': '*' };
    const { status } = await send(method, target, { key, headers, body: JSON.stringify(value) });
    expect([id, JSON.stringify(value), status]).toEqual([id, JSON.stringify(value), 422]);
  }
});
