import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRequest } from '#lib/request/build-request.ts';
import { renderBruno } from '#lib/request/exports/bruno.ts';
import type { ExportedExchange } from '#lib/request/exports/exported-exchange.ts';
import { renderHar } from '#lib/request/exports/har.ts';
import { renderHttpFile } from '#lib/request/exports/http-file.ts';
import { renderPostman } from '#lib/request/exports/postman.ts';
import { renderShellScript } from '#lib/request/exports/shell-script.ts';
import type { HttpRequest, RequestValues } from '#lib/request/types.ts';
import { model, recordOf, values } from '#tests/fixtures/session.ts';
import { readHttpFile } from './exports/read-http-file.ts';
import { comparable } from './recorder/comparable.ts';
import { Recorder } from './recorder/recorder.ts';

const load = createRequire(import.meta.url);
const { bruToJsonV2, bruToEnvJsonV2 } = load('@usebruno/lang');
const { Collection } = load('postman-collection');

/** Everything that a format may trip over: quotes, line breaks, braces, its own signs. */
const odd = 'a "b" \'c\' \\d\\ $HOME `x` {"e": [1]} é ☃ } %41 #';

const sent: readonly (RequestValues & { readonly name?: string })[] = [
  { ...values, query: {} },
  { path: { id: odd }, auth: { key: 'sk_test_0123456789abcdef0123' }, query: {} },
  { path: { id: 'text' }, contentType: 'text/plain', body: `${odd}\n\n  indented\n}\nlast` },
  { path: { id: 'none' } },
  {
    path: { id: 'form' },
    contentType: 'multipart/form-data',
    parts: [
      { name: 'note', value: odd },
      { name: 'password', value: 'hunter2-body' },
    ],
  },
];
const textModel = { ...model, secrets: [] };
const answer = {
  status: 201,
  statusText: 'Created',
  headers: [['Content-Type', 'application/json']] as const,
  request: { method: 'POST', url: '', headers: [] },
  body: '{"id": "1"}',
  end: { bytes: 11, truncated: false, timing: { connect: 1, firstByte: 3, total: 5 } },
};

const exchanges: readonly ExportedExchange[] = sent.map((each, index) => ({
  ...recordOf(each, answer, each.contentType === 'text/plain' ? textModel : model),
  ...(index === 1 && { name: `It's "odd": /a\\b/ $(rm) \`x\`` }),
}));
const options = { title: 'My "session"' };

const secrets: Readonly<Record<string, string>> = {
  ACME_API_KEY: 'sk_test_0123456789abcdef0123',
  ACME_PASSWORD: 'hunter2-body',
  ACME_REFRESH_TOKEN: 'hunter2-deep',
  ACME_X_SESSION_TOKEN: 'hunter2-header',
};
const known: Readonly<Record<string, string>> = { ...secrets, ACME_ORIGIN: 'http://localhost' };

const resolve = (text: string) =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => known[name] ?? whole);

/** What is compared of a request: its form's boundary is each program's own. */
function plain(request: Pick<HttpRequest, 'method' | 'url' | 'headers'>, body: string | undefined) {
  return {
    method: request.method,
    url: request.url,
    headers: request.headers.filter(([, value]) => !value.startsWith('multipart/')),
    ...(body !== undefined && { body }),
  };
}

const expected = sent.map((each) => {
  const of = each.contentType === 'text/plain' ? textModel : model;
  const { name: _, ...own } = each;
  const request = buildRequest(of, own, { baseUrl: model.baseUrl });
  return { request, ...plain(request, request.parts ? undefined : (request.body as string | undefined)) };
});
const wanted = expected.map(({ request: _, ...each }) => each);

it('no export holds a secret', () => {
  const all = [
    ...[renderHar, renderPostman, renderHttpFile, renderShellScript].map((render) =>
      render(exchanges, options),
    ),
    ...renderBruno(exchanges, options).values(),
  ].join('\n');
  expect(all).not.toMatch(/hunter2|0123456789abcdef/);
});

it('HAR 1.2, by its own schema', () => {
  const schemas: Record<string, object> = load('har-schema');
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-06.json'));
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  const har = JSON.parse(renderHar(exchanges, options));
  const isValid = ajv.validate('har.json#', har);
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
  const read = har.log.entries.map(({ request }: { request: HarRequest }) => {
    const headers = request.headers.map(({ name, value }) => [name, resolve(value)] as const);
    const { text } = request.postData ?? {};
    return plain(
      { method: request.method, url: resolve(decodeVariables(request.url)), headers },
      text === undefined ? undefined : resolve(text),
    );
  });
  expect(read).toEqual(wanted);
  expect(har.log.entries[0].response.content.text).toBe(answer.body);
  expect(
    har.log.entries[4].request.postData.params.map(({ value }: { value: string }) => resolve(value)),
  ).toEqual([...[odd, 'hunter2-body']]);
});

interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly postData?: { readonly text?: string };
}

const decodeVariables = (url: string) => url.replace(/%7B%7B(\w+)%7D%7D/g, '{{$1}}');

it('a Postman collection, read by Postman’s own SDK', () => {
  const collection = new Collection(JSON.parse(renderPostman(exchanges, options)));
  expect(collection.name).toBe(options.title);
  const variables = collection.variables.all().map(({ key, value }: PostmanPair) => [key, value] as const);
  expect(Object.fromEntries(variables)).toMatchObject({ ACME_ORIGIN: 'http://localhost', ACME_PASSWORD: '' });
  const items: readonly PostmanItem[] = collection.items.all();
  const read = items.map(({ request }) => {
    const headers = request.headers.all().map(({ key, value }) => [key, resolve(value)] as const);
    const raw = request.body?.mode === 'raw' ? String(request.body.raw) : undefined;
    return plain(
      { method: request.method, url: resolve(request.url.toString()), headers },
      raw === undefined ? undefined : resolve(raw),
    );
  });
  expect(read).toEqual(wanted);
  expect(items[1]?.name).toContain('"odd"');
  expect(items[0]?.responses.all()[0]?.code).toBe(201);
  const form = items[4]?.request.body?.formdata?.all() ?? [];
  expect(form.map(({ value }) => resolve(String(value)))).toEqual([odd, 'hunter2-body']);
});

interface PostmanPair {
  readonly key: string;
  readonly value: string;
}
interface PostmanItem {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: object;
    readonly headers: { all(): readonly PostmanPair[] };
    readonly body?: {
      readonly mode: string;
      readonly raw?: string;
      readonly formdata?: { all(): PostmanPair[] };
    };
  };
  readonly responses: { all(): readonly { readonly code: number }[] };
}

it('a Bruno collection, read by Bruno’s own parser', () => {
  const files = renderBruno(exchanges, options);
  expect(JSON.parse(files.get('bruno.json') ?? '')).toMatchObject({
    name: options.title,
    type: 'collection',
  });
  const environment = bruToEnvJsonV2(files.get('environments/portal.bru'));
  const variables = environment.variables.map(({ name, value, secret }: BruVariable) => [
    name,
    secret ? '' : value,
  ]);
  expect(Object.fromEntries(variables)).toMatchObject({ ACME_ORIGIN: 'http://localhost', ACME_PASSWORD: '' });
  const requests = [...files]
    .filter(([name]) => /^\d.*\.bru$/.test(name))
    .map(([, text]) => bruToJsonV2(text));
  expect(requests).toHaveLength(sent.length);
  const read = requests.map(({ http, headers = [], body = {} }: BruRequest) => {
    const fields = headers.map(({ name, value }) => [name, resolve(value)] as const);
    const text = body.json ?? body.text;
    return plain(
      { method: http.method.toUpperCase(), url: resolve(http.url), headers: fields },
      text === undefined ? undefined : resolve(text),
    );
  });
  expect(read).toEqual(wanted);
  expect(requests[4].body.multipartForm.map(({ value }: BruVariable) => resolve(String(value)))).toEqual([
    ...[odd, 'hunter2-body'],
  ]);
});

interface BruVariable {
  readonly name: string;
  readonly value: string;
  readonly secret?: boolean;
}
interface BruRequest {
  readonly http: { readonly method: string; readonly url: string };
  readonly headers?: readonly BruVariable[];
  readonly body?: { readonly json?: string; readonly text?: string };
}

it('a .http file', () => {
  const { variables, requests } = readHttpFile(renderHttpFile(exchanges, options));
  expect(variables).toMatchObject({ ACME_ORIGIN: 'http://localhost', ACME_PASSWORD: '' });
  const read = requests.map(({ method, url, headers, body }, index) =>
    plain(
      { method, url: resolve(url), headers: headers.map(([name, value]) => [name, resolve(value)] as const) },
      body === undefined || index === 4 ? undefined : resolve(body),
    ),
  );
  expect(read).toEqual(wanted);
  expect(resolve(requests[4]?.body ?? '')).toContain(`name="password"\n\nhunter2-body\n--`);
});

describe('a shell script', () => {
  const recorder = new Recorder();
  let origin = '';
  beforeAll(async () => {
    origin = await recorder.start();
  });
  afterAll(() => recorder.stop());

  it('sends what was sent', async () => {
    const here = exchanges.map((each) => ({
      ...each,
      request: { ...each.request, url: each.request.url.replace('http://localhost', origin) },
    }));
    const script = renderShellScript(here, options);
    const run = promisify(execFile);
    const env = { ...process.env, NO_PROXY: '*', no_proxy: '*' };
    await expect(run('sh', ['-c', script], { env })).rejects.toThrow(/ACME_\w+: Set ACME_/);
    expect(recorder.take()).toEqual([]);
    await run('sh', ['-c', script], { env: { ...env, ...secrets } });
    const asked = recorder.take().map(comparable);
    const made = expected.map(({ request }) =>
      comparable({
        method: request.method,
        target: request.url.slice('http://localhost'.length),
        headers: request.headers.map(([name, value]) => [name.toLowerCase(), value] as const),
        body: Buffer.from(request.body ?? ''),
      }),
    );
    expect(asked).toEqual(made);
  });
});
