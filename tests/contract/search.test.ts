import { beforeAll, describe, expect, test } from 'vitest';
import { loadGuides } from '#lib/content/load-guides.ts';
import { searchRecords } from '#lib/render/search-records.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { packRecords, type SearchIndexFile } from '#lib/search/index-file.ts';
import { Searcher } from '#lib/search/searcher.ts';
import { readSite } from '#tests/read-site.ts';

let file: SearchIndexFile;
let searcher: Searcher;
beforeAll(async () => {
  const site = readSite({ 'kynetra.yaml': 'openapi/kynetra.yaml' }, await loadGuides());
  file = await packRecords(searchRecords(site, sampleLanguages));
  searcher = new Searcher(file, 'https://docs.example');
});
const first = (text: string) => searcher.search(text).hits[0]?.url;
const firstThree = (text: string) => searcher.search(text).hits.slice(0, 3);

describe('everything that has a name is among the first three by it', () => {
  test('pages, by title and by every other name', () => {
    for (const { title, names, kind, url } of file.pages) {
      if (kind === 'heading') continue;
      for (const name of [title, ...names]) {
        if (/^\d+$/.test(name)) continue;
        expect(
          firstThree(name).map((hit) => hit.url),
          `${kind} ${name}`,
        ).toContain(url);
      }
    }
  });

  test('paths, as templates and with ids in them', () => {
    for (const { path, method, kind, url } of file.pages) {
      if (kind !== 'operation' || path === undefined) continue;
      expect(firstThree(`${method} ${path}`)[0]?.url).toBe(url);
      const called = searcher.search(path.replace(/\{[^}]*\}/g, 'usr_01J')).hits.slice(0, 3);
      expect(
        called.some((hit) => hit.context.endsWith(path)),
        path,
      ).toBe(true);
    }
  });

  test('parameters, properties, headers and error codes, on a row that carries them', () => {
    for (const { name, kind } of file.names) {
      if (kind === 'value') continue;
      expect(
        firstThree(name).some((hit) => hit.title === name && hit.url.includes('#')),
        `${kind} ${name}`,
      ).toBe(true);
    }
  });

  test('with a letter left out, among the first three', () => {
    const names = file.names.filter(({ name, kind }) => name.length > 5 && kind !== 'value');
    const missed = names.filter(({ name }) => {
      const typed = name.slice(0, name.length >> 1) + name.slice((name.length >> 1) + 1);
      return !searcher
        .search(typed)
        .hits.slice(0, 3)
        .some(({ title }) => title === name);
    });
    expect(missed.length / names.length).toBeLessThan(0.02);
  });
});

describe('what people type and paste', () => {
  test.each([
    ['sing up', '/reference/kynetra/sign-up'],
    ['sign up email', '/reference/kynetra/sign-up#body.email'],
    ['idempotency key', '/reference/kynetra/sign-up#header.Idempotency-Key'],
    ['users/123', '/reference/kynetra/get-user'],
    ['curl -X DELETE https://api.kynetra.io/v1/users/usr_1', '/reference/kynetra/delete-user'],
    ['https://api.kynetra.io/v1/users?limit=3', '/reference/kynetra/list-users'],
    ['429', '/errors/rate_limited'],
    ['/go/kynetra/sign-up/body.email', '/reference/kynetra/sign-up#body.email'],
    ['https://docs.example/errors/email_taken', '/errors/email_taken'],
    [
      '{"type":"https://docs.example/errors/validation_failed","code":"validation_failed","docUrl":"https://docs.example/reference/kynetra/sign-up#body.email"}',
      '/reference/kynetra/sign-up#body.email',
    ],
    ['{"type":"https://docs.example/errors/validation_failed","title":"Some', '/errors/validation_failed'],
  ])('%s', (typed, url) => expect(first(typed)).toBe(url));

  test('a request URL also shows the parameters in it', () => {
    const urls = firstThree('https://api.kynetra.io/v1/users?limit=3&cursor=x').map(({ url }) => url);
    expect(urls).toContain('/reference/kynetra/list-users#query.limit');
    expect(urls).toContain('/reference/kynetra/list-users#query.cursor');
  });
});
