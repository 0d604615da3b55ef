import { afterEach, expect, it, vi } from 'vitest';
import { findFormModel } from '#components/reference/form-model.ts';
import type { FormModel } from '#lib/request/form.ts';
import { readSite } from '#tests/read-site.ts';
import { fillFrom, handOverOf, takeHandOver } from './hand-over.ts';

const description = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders/{id}:
    patch:
      operationId: change
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: o0 }
        - { name: id, in: query, schema: { type: string } }
        - { name: If-Match, in: header, required: true, schema: { type: string }, example: '"v0"' }
      requestBody:
        content: { application/json: { example: { note: before, count: 2 } } }
      responses: { "200": { description: It } }
  /forms:
    post:
      operationId: post-form
      requestBody:
        content: { application/x-www-form-urlencoded: { example: { note: before, count: 2 } } }
      responses: { "200": { description: It } }
`;

async function modelOf(slug: string): Promise<FormModel> {
  const operation = await (await readSite({ 'shop.yaml': description })).getOperation('shop', slug);
  const model = operation && findFormModel(operation);
  if (!model) throw new Error(`There is no ${slug}.`);
  return model;
}

const left = (operation: string, parameters: object, body?: unknown) => ({
  api: 'shop',
  operation,
  parameters: parameters as Record<string, unknown>,
  body,
});

it('fills path, fields and members of the body, and leaves the rest as it was', async () => {
  const given = left('change', { id: 'o1', 'if-match': '"v1"', unknown: 1 }, { note: 'after' });
  expect(fillFrom(await modelOf('change'), given)).toEqual({
    path: { id: 'o1' },
    header: { 'If-Match': '"v1"' },
    contentType: 'application/json',
    body: { note: 'after', count: 2 },
  });
});

it('goes by the place that a name says', async () => {
  const values = fillFrom(await modelOf('change'), left('change', { 'query.id': 'q1' }));
  expect(values).toMatchObject({ path: { id: 'o0' }, query: { id: 'q1' } });
});

it('fills the fields of a form', async () => {
  const { parts, body } = fillFrom(
    await modelOf('post-form'),
    left('post-form', {}, { note: 'after', more: 1 }),
  );
  expect(body).toBeUndefined();
  expect(parts).toEqual([
    { name: 'count', value: 2 },
    { name: 'note', value: 'after' },
    { name: 'more', value: 1 },
  ]);
});

it('hands nothing on where an answer has none of what is asked for', () => {
  const call = { method: 'GET', url: '', values: {}, status: 200, headers: [], body: '{"next":null}' };
  const operation = { slug: 'list', method: 'GET' as const, title: 'List' };
  const next = { operation, parameters: [{ name: 'cursor', value: '$response.body#/next' }] };
  expect(handOverOf('shop', next, call)).toBeUndefined();
  expect(handOverOf('shop', { operation, parameters: [] }, call)?.operation).toBe('list');
});

afterEach(() => vi.unstubAllGlobals());

it.each(['null', '7', '{}', '{"parameters":7}', 'no JSON'])(
  'ignores %s in the storage, and removes it',
  async (text) => {
    const storage = new Map([['console-hand-over', text]]);
    vi.stubGlobal('sessionStorage', {
      getItem: (name: string) => storage.get(name) ?? null,
      removeItem: (name: string) => storage.delete(name),
    });
    expect(takeHandOver(await modelOf('change'))).toBeUndefined();
    expect(storage.size).toBe(0);
  },
);
