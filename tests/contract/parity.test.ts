import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRequest } from '../../lib/request/build-request.ts';
import { getDefaultValues } from '../../lib/request/default-values.ts';
import { renderSample } from '../../lib/request/samples/render-sample.ts';
import type { HttpRequest } from '../../lib/request/types.ts';
import { kynetraOperations } from './kynetra-operations.ts';
import { formRequest, hostileRequests } from './recorder/hostile-requests.ts';
import { type Recorded, Recorder } from './recorder/recorder.ts';
import { type RunLanguage, runnableLanguages, runSamples } from './recorder/run-samples.ts';

/** What clients add by themselves; a sample adds nothing else. */
const ownFields = new Set([
  ...['host', 'connection', 'content-length', 'user-agent', 'accept', 'accept-encoding'],
  // undici, the last two beside a condition.
  ...['accept-language', 'sec-fetch-mode', 'pragma', 'cache-control'],
  // Java offers HTTP/2 in its first request to a host.
  ...['upgrade', 'http2-settings'],
]);

const recorder = new Recorder();
let origin = '';
beforeAll(async () => {
  origin = await recorder.start();
});
afterAll(() => recorder.stop());

function requestsOfEveryExample(): HttpRequest[] {
  return kynetraOperations().flatMap((operation) => {
    const names = operation.requestBody?.content[0]?.examples.map((example) => example.name) ?? [''];
    return names.map((example) =>
      buildRequest(operation, getDefaultValues(operation, { example }), { baseUrl: `${origin}/v1` }),
    );
  });
}

async function record(language: RunLanguage, requests: readonly HttpRequest[]) {
  recorder.requests.length = 0;
  await runSamples(
    language,
    requests.map((request) => renderSample(language, request)),
  );
  return [...recorder.requests];
}

function expectSame(recorded: Recorded | undefined, request: HttpRequest): void {
  expect(recorded?.method).toBe(request.method);
  expect(origin + recorded?.target).toBe(request.url);
  for (const [name, value] of request.headers) expect(recorded?.headers.get(name.toLowerCase())).toBe(value);
  const declared = request.headers.map(([name]) => name.toLowerCase());
  const added = [...(recorded?.headers.keys() ?? [])].filter((name) => !ownFields.has(name));
  expect(added.filter((name) => !declared.includes(name))).toEqual([]);
  expect(recorded?.body).toEqual(Buffer.from(request.body ?? ''));
}

describe.each(runnableLanguages().map((language) => ({ language })))('$language', ({ language }) => {
  it('sends what buildRequest says, for every example of every operation', { timeout: 300_000 }, async () => {
    const requests = requestsOfEveryExample();
    expect(requests.length).toBeGreaterThanOrEqual(16);
    const recorded = await record(language, requests);
    expect(recorded).toHaveLength(requests.length);
    requests.forEach((request, index) => {
      expectSame(recorded[index], request);
    });
  });

  it('sends hostile values byte for byte', { timeout: 300_000 }, async () => {
    const requests = hostileRequests(`${origin}/v1`);
    const recorded = await record(language, requests);
    expect(recorded).toHaveLength(requests.length);
    requests.forEach((request, index) => {
      expectSame(recorded[index], request);
    });
  });

  it('sends the same form under a boundary of its own', { timeout: 300_000 }, async () => {
    const request = formRequest(`${origin}/v1`);
    const [recorded] = await record(language, [request]);
    expect(await fieldsOf(recorded?.headers.get('content-type'), recorded?.body)).toEqual(
      await fieldsOf(
        request.headers.find(([name]) => name === 'Content-Type')?.[1],
        Buffer.from(request.body ?? ''),
      ),
    );
  });
});

async function fieldsOf(contentType: string | undefined, body: Buffer | undefined) {
  const response = new Response(new Uint8Array(body ?? []), {
    headers: { 'Content-Type': contentType ?? '' },
  });
  const entries = [...(await response.formData()).entries()];
  return Promise.all(
    entries.map(async ([name, value]) => [name, typeof value === 'string' ? value : await value.text()]),
  );
}
