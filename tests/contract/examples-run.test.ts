import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '#lib/openapi/model.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import { getDefaultValues } from '#lib/request/default-values.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { expectDocumented } from '#sandbox/testing/contract.ts';
import { SandboxProcess } from './guide-code/sandbox-process.ts';
import { kynetraOperations } from './kynetra-operations.ts';
import { expectLike } from './recorder/like-example.ts';
import { type Passed, PassThrough } from './recorder/pass-through.ts';
import { runnableLanguages, runners, withFiles } from './recorder/run-samples.ts';

const run = promisify(execFile);

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

/** The code as the page shows it, the reader's key and base URL put in. */
function codeOf(operation: Operation, language: keyof typeof runners, example: string, key: string) {
  const request = buildRequest(operation, getDefaultValues(operation, { example }), {
    baseUrl: `${between.origin}/v1`,
  });
  const code = renderSample(language, request);
  expect(code).toContain('sk_test_your_key');
  return code.replaceAll('sk_test_your_key', key);
}

async function execute(language: keyof typeof runners, code: string): Promise<Passed> {
  between.passed.length = 0;
  const { extension, command } = runners[language];
  await withFiles([code], extension, async (files) => {
    const [program = '', ...args] = [...command, ...files];
    await run(program, args, { env: { ...process.env, NO_PROXY: '*', no_proxy: '*' } });
  });
  expect(between.passed).toHaveLength(1);
  return between.passed[0] as Passed;
}

function successOf(operation: Operation) {
  const response = operation.responses.find(({ status }) => status.startsWith('2'));
  if (!response) throw new Error(`${operation.slug} documents no success`);
  return response;
}

describe.each(runnableLanguages())('%s', (language) => {
  const cases = kynetraOperations().flatMap((operation) =>
    bodyExamples(operation).map((example) => ({ slug: operation.slug, example, operation })),
  );
  it.each(cases)('$slug $example runs in a new account as it stands', async ({ operation, example }) => {
    const code = codeOf(operation, language, example, await sandbox.createKey());
    const answer = await execute(language, code);
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
  for (const operation of kynetraOperations()) {
    const [example = ''] = bodyExamples(operation);
    const answer = await execute('javascript', codeOf(operation, 'javascript', example, key));
    expect([operation.slug, String(answer.status)]).toEqual([operation.slug, successOf(operation).status]);
  }
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
    const headers = request.headers.map(([name, value]): [string, string] => [
      name,
      name === 'Authorization' ? value.replace('sk_test_your_key', '') : value,
    ]);
    const key = await sandbox.createKey();
    const answer = await fetch(request.url, {
      method: request.method,
      headers: [...headers.filter(([name]) => name !== 'Authorization'), ['Authorization', `Bearer ${key}`]],
      ...(request.body !== undefined && { body: request.body as BodyInit }),
    });
    const isCondition = parameter.name === 'If-None-Match';
    expect(String(answer.status), await answer.text()).toBe(
      isCondition ? '304' : successOf(operation).status,
    );
  });
});
