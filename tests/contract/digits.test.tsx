import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { stateOf, valuesOf } from '#components/console/form-state.ts';
import { checkAnswer } from '#components/console/verdict/check-answer.ts';
import { checkValues } from '#components/console/verdict/check-values.ts';
import { readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import type { Contract } from '#lib/openapi/contract.ts';
import { buildContract } from '#lib/openapi/contract.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { searchRecords } from '#lib/render/search-records.ts';
import { buildBodyShapes } from '#lib/request/build-body-shapes.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import { buildFormModel } from '#lib/request/form.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { receiveForm, sendForm } from '#lib/request/sent-form.ts';
import { buildFolder, readSite } from '#tests/read-site.ts';
import { htmlOf, OperationParts } from '#tests/render-operation.tsx';
import { bodyOf, createProxy, lineOf, linesOf } from '../security/support/proxy.ts';

const [odd, even, id, share, most] = [
  '9007199254740993',
  '9007199254740992',
  '1253261109769874438',
  '0.1000000000000000055',
  '9223372036854775807',
];

const yaml = `
openapi: 3.1.0
info: { title: Digits, version: '1' }
servers: [{ url: https://api.example.com }]
paths:
  /things/{id}:
    post:
      operationId: makeThing
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer }, example: ${id} }
        - { name: kind, in: query, required: true, schema: { type: integer, enum: [${odd}, ${even}] } }
        - { name: since, in: query, schema: { type: integer, default: ${most}, minimum: ${odd} } }
        - { name: ids, in: query, required: true, schema: { type: array, items: { type: integer } }, example: [${id}, ${odd}] }
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Thing' }
            example: { id: ${id}, share: ${share}, kind: ${odd} }
      responses:
        '200':
          description: Made
          headers: { X-Next: { schema: { type: integer }, example: ${odd} } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Thing' }, example: { id: ${id}, kind: ${odd} } } }
components:
  schemas:
    Thing:
      type: object
      required: [id, kind]
      properties:
        id: { type: integer, maximum: ${most} }
        kind: { type: integer, enum: [${odd}, ${even}] }
        only: { const: ${odd} }
        share: { type: number, default: ${share} }
`;

const swagger = `
swagger: '2.0'
info: { title: Digits, version: '1' }
host: api.example.com
paths:
  /things/{id}:
    post:
      operationId: makeThing
      consumes: [application/json]
      produces: [application/json]
      parameters:
        - { name: id, in: path, required: true, type: integer, x-example: ${id} }
        - { name: kind, in: query, required: true, type: integer, enum: [${odd}, ${even}] }
        - { name: since, in: query, type: integer, default: ${most}, minimum: ${odd} }
        - { name: ids, in: query, required: true, type: array, items: { type: integer }, x-example: [${id}, ${odd}] }
        - { name: body, in: body, required: true, schema: { $ref: '#/definitions/Thing' } }
      responses:
        '200':
          description: Made
          headers: { X-Next: { type: integer, x-example: ${odd} } }
          schema: { $ref: '#/definitions/Thing' }
          examples: { application/json: { id: ${id}, kind: ${odd} } }
definitions:
  Thing:
    type: object
    required: [id, kind]
    example: { id: ${id}, share: ${share}, kind: ${odd} }
    properties:
      id: { type: integer, maximum: ${most} }
      kind: { type: integer, enum: [${odd}, ${even}] }
      only: { type: integer, enum: [${odd}] }
      share: { type: number, default: ${share} }
`;

/** The same description as JSON, its numbers as they are written. */
function asJson(text: string): string {
  const marked = text.replace(/(?<=[ [])(\d[\d.]{15,})/g, '"=$1="');
  return JSON.stringify(parseYaml(marked), null, 2).replace(/"=([\d.]+)="/g, '$1');
}

async function read(file: string, text: string) {
  const site = readSite({ [file]: text });
  const [api] = await site.getApis();
  const operation = await site.getOperation('it', 'make-thing');
  if (!api || !operation) throw new Error('nothing to read');
  return { site, api, operation };
}

/** What the browser has of it. */
function inBrowser(operation: Operation) {
  const form = buildFormModel(operation, { baseUrl: 'https://api.example.com', refusedKeyPrefixes: [] });
  const model = receiveForm(structuredClone(sendForm(form)));
  const contract = readJson(JSON.stringify(buildContract(operation))) as Contract;
  return { model, contract };
}

const url = `https://api.example.com/things/${id}?kind=${odd}&ids=${id}&ids=${odd}`;

describe.each([
  ['OpenAPI 3.1 in YAML', 'it.yaml', yaml],
  ['OpenAPI 3.1 in JSON', 'it.json', asJson(yaml)],
  ['Swagger 2.0 in YAML', 'it.yaml', swagger],
  ['Swagger 2.0 in JSON', 'it.json', asJson(swagger)],
])('every number of %s keeps its digits', (_, file, text) => {
  it('on the page and in Markdown', async () => {
    const { site, api, operation } = await read(file, text);
    const page = await htmlOf(<OperationParts api={api} operation={operation} />);
    const markdown = (await renderPage('/reference/it/make-thing', site)) ?? '';
    for (const shown of [page.replace(/<[^>]*>/g, ''), markdown]) {
      for (const digits of [odd, even, id, share, most]) expect(shown).toContain(digits);
      expect(shown).not.toMatch(/1253261109769874[45]\d\d(?<!438)|9223372036854776000|\[object|"text":/);
    }
  });

  it('in the samples of all languages', async () => {
    const { operation } = await read(file, text);
    const { model } = inBrowser(operation);
    const request = buildRequest(operation, model.initial, { baseUrl: 'https://api.example.com' });
    expect(request.url.replace(/(?<=ids=\d+),/, '&ids=')).toBe(url);
    expect(writeJson(readJson(String(request.body)))).toBe(`{"id":${id},"share":${share},"kind":${odd}}`);
    for (const { id: language } of sampleLanguages) {
      const sample = renderSample(language, request);
      for (const digits of [odd, id, share]) expect(sample).toContain(digits);
    }
  });

  it('in the form, and on the way from it to the backend', async () => {
    const { operation } = await read(file, text);
    const { model } = inBrowser(operation);
    const values = valuesOf(model, stateOf(model), new Map());
    const call = readJson(writeJson(values)) as typeof values;
    const request = buildRequest(operation, call, { baseUrl: 'https://api.example.com' });
    expect(request.url.replace(/(?<=ids=\d+),/, '&ids=')).toBe(url);
    expect(writeJson(readJson(String(request.body)))).toBe(`{"id":${id},"share":${share},"kind":${odd}}`);
    const shapes = JSON.stringify(buildBodyShapes(operation, (text) => text));
    for (const digits of [odd, even, share]) expect(shapes).toContain(digits);
  });

  it('in what is said about values and answers', async () => {
    const { operation } = await read(file, text);
    const { model, contract } = inBrowser(operation);
    expect(checkValues(contract, model.initial)).toEqual([]);
    const remarks = checkValues(contract, { query: { kind: readJson('9007199254740994') } });
    expect(remarks.map(({ detail }) => detail).join()).toContain(odd);
    const verdictOf = (kind: string) =>
      checkAnswer(contract, {
        status: 200,
        headers: [['content-type', 'application/json']],
        body: `{"id":${id},"kind":${kind}}`,
      }).differences.map(({ name }) => name);
    expect(verdictOf(odd)).toEqual([]);
    expect(verdictOf(even)).toEqual([]);
    expect(verdictOf('9007199254740994')).toEqual(['kind']);
    expect(verdictOf('9007199254740991')).toEqual(['kind']);
  });

  it('in what search finds', async () => {
    const { site } = await read(file, text);
    const records: unknown[] = [];
    for await (const record of searchRecords(site, sampleLanguages)) records.push(record);
    expect(JSON.stringify(records)).not.toMatch(/\[object|9223372036854776/);
    for (const digits of [odd, even]) expect(JSON.stringify(records)).toContain(digits);
  });

  it('in the description that is downloaded', async () => {
    const reader = new CatalogReader(buildFolder({ [file]: text }));
    for (const format of ['json', 'yaml'] as const) {
      const download = (await reader.description('it', format)) ?? '';
      for (const digits of [odd, even, id, share, most]) expect(download).toContain(digits);
      expect(download).not.toMatch(/9223372036854776|"text"|!!float/);
    }
  });
});

it('keeps digits where a description is joined from several files', async () => {
  const reader = new CatalogReader(
    buildFolder({
      'it.yaml': yaml.replace(
        "schema: { $ref: '#/components/schemas/Thing' }",
        'schema: { $ref: thing.json }',
      ),
      'thing.json': `{\n"type":"object","properties":{"id":{"type":"integer","const":${odd},"x-far":1e400,"x-no":-0}}}`,
    }),
  );
  for (const format of ['json', 'yaml'] as const) {
    const download = (await reader.description('it', format)) ?? '';
    for (const digits of [odd, id, share, most, '1e400', '-0']) expect(download).toContain(digits);
    expect(download).not.toMatch(/"text"|!!float|text:/);
  }
});

describe('the mock', () => {
  const proxy = createProxy(new CatalogReader(buildFolder({ 'it.yaml': yaml })), '', { SANDBOX_PORT: '1' });
  const answerTo = async (values: string) => {
    const response = await proxy.post(`{"api":"it","operation":"makeThing",${values}}`);
    const lines = await linesOf(response);
    return { head: lineOf(lines, 'response'), body: bodyOf(lines).toString() };
  };

  it('answers with the digits of the example', async () => {
    const { head, body } = await answerTo(
      `"path":{"id":${id}},"query":{"kind":${odd},"ids":[1]},"contentType":"application/json","body":{"id":${id},"kind":${odd}}`,
    );
    expect(head).toMatchObject({ status: 200 });
    expect(head?.request.url).toContain(`/things/${id}?kind=${odd}`);
    expect(head?.headers).toContainEqual(['X-Next', odd]);
    expect(writeJson(readJson(body))).toBe(`{"id":${id},"kind":${odd}}`);
  });

  it.each([
    [odd, true],
    [even, true],
    ['9007199254740994', false],
    ['9007199254740991', false],
  ])('takes %s for one of the enum in body and query: %s', async (kind, isTaken) => {
    const other = isTaken ? kind : odd;
    const inBody = `"path":{"id":1},"query":{"kind":${other},"ids":[1]},"contentType":"application/json","body":{"id":1,"kind":${kind}}`;
    const inQuery = `"path":{"id":1},"query":{"kind":${kind},"ids":[1]},"contentType":"application/json","body":{"id":1,"kind":${other}}`;
    for (const values of [inBody, inQuery]) {
      const { head } = await answerTo(values);
      expect([kind, head?.status === 200]).toEqual([kind, isTaken]);
    }
  });
});
