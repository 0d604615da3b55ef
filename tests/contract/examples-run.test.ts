import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSamples } from '#components/reference/request-samples.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import { getDefaultValues } from '#lib/request/default-values.ts';
import { chooseServer, offerServers } from '#lib/request/offered-servers.ts';
import { readServerWish } from '#lib/request/server-query.ts';
import { expectDocumented } from '#sandbox/testing/contract.ts';
import { SandboxProcess } from './guide-code/sandbox-process.ts';
import { kynetraOperations } from './kynetra-operations.ts';
import { expectLike } from './recorder/like-example.ts';
import { type Passed, PassThrough, sharedKey } from './recorder/pass-through.ts';
import { type RunLanguage, runnableLanguages, runSamples } from './recorder/run-samples.ts';

let folder: string;
let sandbox: SandboxProcess;
let between: PassThrough;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'examples-run-'));
  sandbox = await SandboxProcess.start(folder);
  between = await PassThrough.start(sandbox.origin);
});
afterAll(async () => {
  between.stop();
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

/** Names of the examples that the page offers for a request's body; one without a name where there is no body. */
function bodyExamples({ requestBody }: Operation): string[] {
  const names = requestBody?.content[0]?.examples.map(({ name }) => name) ?? [];
  return names.length > 0 ? names : [''];
}

/** What the samples call on a page that is asked for with this query, on a portal in front of the sandbox of the test. */
function baseUrlOf({ servers }: Operation, query: string): string {
  const backend = { origin: between.origin, basePath: '/v1' };
  const offer = offerServers({ servers, backend, origin: 'https://docs.example' });
  return chooseServer(offer, readServerWish(new URLSearchParams(query))).base;
}

/** The code as the page shows it to who chose the sandbox: `?server=sandbox`. */
function codeOf(operation: Operation, language: RunLanguage, example: string): string {
  const samples = listSamples(operation, baseUrlOf(operation, 'server=sandbox'), example || undefined);
  const code = samples.find((sample) => sample.language === language)?.source ?? '';
  expect(code).toContain('KYNETRA_API_KEY');
  return code;
}

/** Runs samples, each with its key, in one process, since starting some is slow; gives the exchanges in their order. */
async function execute(
  language: RunLanguage,
  codes: readonly string[],
  keys: readonly string[],
): Promise<readonly Passed[]> {
  between.passed.length = 0;
  between.keys.splice(0, between.keys.length, ...keys);
  await runSamples(language, codes, new Map(), { KYNETRA_API_KEY: sharedKey });
  return [...between.passed];
}

function successOf(operation: Operation) {
  const response = operation.responses.find(({ status }) => status.startsWith('2'));
  if (!response) throw new Error(`${operation.slug} documents no success`);
  return response;
}

describe.each(runnableLanguages())('%s, as it stands, each in a new account', (language) => {
  const cases = kynetraOperations().flatMap((operation) =>
    bodyExamples(operation).map((example) => ({ slug: operation.slug, example, operation })),
  );
  let answers: readonly Passed[];
  beforeAll(async () => {
    const codes = cases.map(({ operation, example }) => codeOf(operation, language, example));
    const keys = await Promise.all(cases.map(() => sandbox.createKey()));
    answers = await execute(language, codes, keys);
    // Go and Java compile first.
  }, 300_000);

  it.each(cases.map((entry, index) => ({ ...entry, index })))('$slug $example', (entry) => {
    const { operation, example, index } = entry;
    const answer = answers[index] as Passed;
    const { status, content } = successOf(operation);
    expect(String(answer.status), answer.text).toBe(status);
    expectDocumented(answer.method, new URL(answer.target, sandbox.origin), answer);
    const [shown] = content[0]?.examples ?? [];
    // The response on the page is that to the first example.
    if (shown && example === bodyExamples(operation)[0]) expectLike(JSON.parse(answer.text), shown.value);
  });
});

it('all examples run one after the other in one account, in the order of the reference', async () => {
  const key = await sandbox.createKey();
  const operations = kynetraOperations();
  const codes = operations.map((operation) =>
    codeOf(operation, 'javascript', bodyExamples(operation)[0] ?? ''),
  );
  const keys = codes.map(() => key);
  // The Free plan admits ten requests in a second.
  const first = await execute('javascript', codes.slice(0, 8), keys);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const answers = [...first, ...(await execute('javascript', codes.slice(8), keys))];
  expect(operations.map(({ slug }, index) => [slug, String(answers[index]?.status)])).toEqual(
    operations.map((operation) => [operation.slug, successOf(operation).status]),
  );
});

it('without a choice all examples are for production, which no test calls', () => {
  expect(new Set(kynetraOperations().map((operation) => baseUrlOf(operation, '')))).toEqual(
    new Set(['https://api.kynetra.io/v1']),
  );
});

describe('optional parameters, with the example that the console fills in', () => {
  const cases = kynetraOperations().flatMap((operation) =>
    operation.parameters
      .filter(({ required, examples }) => !required && examples.length > 0)
      .map((parameter) => ({ slug: operation.slug, name: parameter.name, operation, parameter })),
  );
  it.each(cases)('$slug takes $name', async ({ operation, parameter }) => {
    const values = getDefaultValues(operation);
    const place = parameter.in as 'query' | 'header';
    const given = { [parameter.name]: parameter.examples[0]?.value };
    const request = buildRequest(
      operation,
      { ...values, [place]: { ...values[place], ...given } },
      { baseUrl: `${sandbox.origin}/v1` },
    );
    const key = await sandbox.createKey();
    const headers = request.headers.map(([name, value]): [string, string] => [
      name,
      value.replace('sk_test_your_key', key),
    ]);
    const { url, method, body } = request;
    const answer = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body: body as BodyInit }),
    });
    const isCondition = parameter.name === 'If-None-Match';
    expect(String(answer.status), await answer.text()).toBe(
      isCondition ? '304' : successOf(operation).status,
    );
  });
});
