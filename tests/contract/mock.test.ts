import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkAnswer } from '../../components/console/verdict/check-answer.ts';
import { answerMock } from '../../lib/mock/answer-mock.ts';
import { buildContract } from '../../lib/openapi/contract.ts';
import { FileStore } from '../../lib/openapi/load.ts';
import type { Operation } from '../../lib/openapi/model.ts';
import { normalize } from '../../lib/openapi/normalize.ts';
import { parse } from '../../lib/openapi/parse.ts';
import { serverBaseUrl } from '../../lib/request/base-url.ts';
import { buildRequest } from '../../lib/request/build-request.ts';
import { getDefaultValues } from '../../lib/request/default-values.ts';
import { InvalidValuesError } from '../../lib/request/faults.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'openapi');
/** Further folders to try, joined by colons; their files are not part of this repository. */
const folders = (process.env.MOCK_TEST_DIRS ?? '').split(':').filter((folder) => folder !== '');

const operations = [fixtures, path.join(fixtures, 'multi-file'), ...folders].flatMap(readFolder);

function readFolder(folder: string) {
  const files = new FileStore(folder);
  const names = readdirSync(folder).filter((name) => /\.(?:ya?ml|json)$/.test(name));
  return names.flatMap((name) => {
    const { description } = parse(files.open(name), files);
    if (!description) return [];
    return [...normalize(description, name).operations()]
      .map(({ operation }) => operation)
      .filter(({ kind }) => kind === 'operation')
      .map((operation) => ({ name: `${name} ${operation.slug}`, operation }));
  });
}

/** The request that the page's samples show, as it would be sent. */
function firstRequest(operation: Operation) {
  const baseUrl = serverBaseUrl(operation.servers, 'http://portal.test');
  const { body, ...request } = buildRequest(operation, getDefaultValues(operation), { baseUrl });
  return { ...request, ...(body !== undefined && { body: Buffer.from(body) }) };
}

/** As the page's worker does: a `$ref` that only leads to itself ends no check. */
function judge(...[contract, answer]: Parameters<typeof checkAnswer>) {
  try {
    return checkAnswer(contract, answer);
  } catch (error) {
    if (error instanceof RangeError) return { differences: [] };
    throw error;
  }
}

it.each(operations)('answers $name as its description says', async ({ name, operation }) => {
  let request: ReturnType<typeof firstRequest>;
  try {
    request = firstRequest(operation);
  } catch (error) {
    // An example that no request can carry: the page shows no sample either.
    if (error instanceof InvalidValuesError) return;
    throw error;
  }
  const answer = await answerMock(operation, request);
  const { status, headers, body } = answer;
  const verdict = judge(buildContract(operation), {
    status,
    headers,
    method: operation.method,
    body: Buffer.from(body).toString(),
  });
  expect({ name, status, headers, differences: verdict.differences }).toMatchObject({ differences: [] });
  expect(headers).toContainEqual(['X-Mock', 'true']);
  const hasSuccess = operation.responses.some((response) => !/^[45]/.test(response.status));
  if (hasSuccess || operation.responses.length === 0) expect(status).toBeLessThan(400);
});
