import { expect, it } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import type { ProxyContext } from './context.ts';
import { listOrigins, matchOperation } from './match-operation.ts';

const description = `openapi: 3.1.0
info: { title: Shops, version: '1' }
servers:
  - url: 'https://{region}.shops.example/{stage}'
    variables: { region: { default: eu, enum: [eu, us] }, stage: { default: v1 } }
  - url: /here
paths: { '/shops/{id}': { get: { parameters: [{ name: id, in: path, required: true, schema: {} }], responses: { '204': { description: Done } } } } }
`;

async function match(url: string, hasBackend = false) {
  const apis = await readSite({ 'shops.yaml': description }).getApis();
  const backend = { origin: 'http://127.0.0.1:4010', basePath: '' };
  const context = {
    dials: new Map(hasBackend ? [['shops', { backend }]] : []),
    settings: { publicOrigin: 'https://docs.example' },
  } as unknown as ProxyContext;
  const target = new URL(url);
  return (
    listOrigins(apis, context).has(target.origin) &&
    matchOperation('GET', target, apis, context) !== undefined
  );
}

it.each([
  'https://eu.shops.example/v1/shops/7',
  'https://us.shops.example/v1/shops/7',
  'https://docs.example/here/shops/7',
])('a mock answers at each server of its API: %s', async (url) => {
  expect(await match(url)).toBe(true);
});

it.each([
  'https://asia.shops.example/v1/shops/7',
  'https://eu.shops.example/v2/shops/7',
  'https://eu.shops.example.evil.example/v1/shops/7',
  'http://eu.shops.example/v1/shops/7',
  'https://docs.example/v1/shops/7',
  'https://eu.shops.example/here/shops/7',
])('and nowhere else: %s', async (url) => {
  expect(await match(url)).toBe(false);
});

it('where there is a backend, that is the only place', async () => {
  expect(await match('https://us.shops.example/v1/shops/7', true)).toBe(false);
  expect(await match('http://127.0.0.1:4010/shops/7', true)).toBe(true);
});
