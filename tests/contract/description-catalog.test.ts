import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationRows } from '#lib/links/operation-rows.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import type { Api, Operation } from '#lib/openapi/model.ts';
import {
  at,
  codesOf,
  description,
  examplesOf,
  list,
  mediaTypesOf,
  object,
  operations,
  statusesOf,
  text,
} from './description.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kynetra-catalog-'));
let reader: CatalogReader;
let api: Api;

beforeAll(async () => {
  buildCatalog({ folder: 'openapi', target: path.join(folder, 'catalog'), report: () => {} });
  reader = new CatalogReader(path.join(folder, 'catalog'));
  const found = await reader.api('kynetra');
  if (!found) throw new Error('no API of that name in the catalog');
  api = found;
});

afterAll(() => rmSync(folder, { recursive: true }));

async function modelOf(id: string): Promise<Operation> {
  const operation = await reader.operation('kynetra', id);
  if (!operation) throw new Error(`no operation ${id} in the catalog`);
  return operation;
}

describe.each([...operations(), ...operations('webhooks')])('the catalog entry of $id', (operation) => {
  it('has its method, path, title and description', async () => {
    expect(await modelOf(operation.id)).toMatchObject({
      method: operation.method,
      path: operation.path,
      title: operation.node.summary,
      description: operation.node.description,
    });
  });

  it('has its statuses, headers and examples', async () => {
    const { responses, requestBody } = await modelOf(operation.id);
    expect(responses.map(({ status }) => status).toSorted()).toEqual(statusesOf(operation).toSorted());
    for (const { status, headers } of responses)
      expect(headers.map(({ name }) => name)).toEqual(
        Object.keys(object(object(at(`${operation.at}/responses/${status}`).value).headers)),
      );
    const content = [...(requestBody?.content ?? []), ...responses.flatMap((response) => response.content)];
    expect(content.map(({ examples }) => examples.map(({ value }) => value))).toEqual(
      mediaTypesOf(operation).map((mediaType) => examplesOf(mediaType).map(({ value }) => value)),
    );
    expect(content.flatMap(({ examples }) => examples).filter(({ generated }) => generated)).toEqual([]);
  });

  it('has its parameters, those of the path among them', async () => {
    const item = operation.at.replace(/\/[^/]+$/, '');
    const own = [operation.at, item].flatMap((holder) =>
      list(object(at(holder).value).parameters).map((_, index) =>
        String(object(at(`${holder}/parameters/${index}`).value).name),
      ),
    );
    const { parameters } = await modelOf(operation.id);
    expect(parameters.map(({ name }) => name).toSorted()).toEqual(own.toSorted());
  });

  it('has its scope and its error codes', async () => {
    const { security, errors } = await modelOf(operation.id);
    expect(
      security.flatMap(({ schemes }) => schemes.map(({ scheme, scopes }) => ({ [scheme.name]: scopes }))),
    ).toEqual(list(operation.node.security));
    const codes = statusesOf(operation).flatMap((status) => codesOf(operation, status));
    expect(errors.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  });
});

describe('the catalog', () => {
  it('counts the endpoints of Auth from 1 to 5', async () => {
    const ids = ['signUp', 'verifyEmail', 'signIn', 'refreshSession', 'signOut'];
    const positions = await Promise.all(ids.map(async (id) => (await modelOf(id)).position));
    expect(positions).toEqual([1, 2, 3, 4, 5].map((index) => ({ index, count: 5 })));
  });

  it('has the tags, errors and plans of the file', () => {
    expect(api.tags.map(({ title, operations: { length } }) => [title, length])).toEqual([
      ['Auth', 5],
      ['Sessions', 1],
      ['Users', 5],
      ['API keys', 4],
      ['Usage', 1],
    ]);
    expect(Object.fromEntries(api.errors.map(({ code, ...error }) => [code, error]))).toEqual(
      description['x-errors'],
    );
    expect(api.rateLimits?.plans.map(({ id, limits }) => [id, ...limits])).toEqual([
      ['free', 10, 600],
      ['pro', 100, 6000],
      ['enterprise', null, null],
    ]);
  });

  it('has the row that each docUrl of an example leads to', async () => {
    const links = [...text.matchAll(/docUrl: \S+\/reference\/kynetra\/([\w-]+)#(\S+)/g)];
    const missing = await Promise.all(
      links.map(async ([link, slug = '', anchor]) => {
        const rows = operationRows(await modelOf(slug), []);
        return rows.some((row) => row.anchor === anchor) ? [] : [link];
      }),
    );
    expect(links.length).toBeGreaterThan(20);
    expect(missing.flat()).toEqual([]);
  });
});
