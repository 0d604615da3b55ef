import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mostSearches } from '#lib/feedback/model.ts';
import { createFeedbackStore } from '#lib/feedback/store.ts';
import { databases } from '#sandbox/testing/databases.ts';

/** As DATABASE_URL says it. */
const urlOf = (database: string): string =>
  path.isAbsolute(database) ? pathToFileURL(database).href : database;

describe.each(databases)('answers to "Was this page helpful?" in $name', ({ create }) => {
  it('are counted for each page, also by processes that start at once, and outlive them', async () => {
    const url = urlOf(await create());
    const stores = [1, 2, 3].map(() => createFeedbackStore(url));
    const answers = stores.flatMap((store) => [store.count('/a', true), store.count('/b', false)]);
    expect(await Promise.all(answers)).toEqual(answers.map(() => true));
    await Promise.all(stores.map((store) => store.close()));

    const later = createFeedbackStore(url);
    await later.count("/'); drop table page_feedback; --", true);
    expect(await later.read()).toEqual([
      { page: '/b', helpful: 0, unhelpful: 3 },
      { page: "/'); drop table page_feedback; --", helpful: 1, unhelpful: 0 },
      { page: '/a', helpful: 3, unhelpful: 0 },
    ]);
    await later.close();
  });
});

describe.each(databases)('searches that found nothing in $name', ({ create }) => {
  it('are counted by their words, also by processes that start at once, with the last day', async () => {
    const url = urlOf(await create());
    const stores = [1, 2, 3].map(() => createFeedbackStore(url));
    await Promise.all(stores.map((store) => store.countSearch('refunds', '2026-11-30')));
    await stores[0]?.countSearch('refunds', '2026-12-01');
    await stores[1]?.countSearch("'); drop table x; --", '2026-12-01');
    expect(await stores[2]?.readSearches()).toEqual([
      { words: 'refunds', searches: 4, lastDay: '2026-12-01' },
      { words: "'); drop table x; --", searches: 1, lastDay: '2026-12-01' },
    ]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('do not fill the store: what was looked for least and longest ago makes room', async () => {
    const store = createFeedbackStore(urlOf(await create()));
    await store.countSearch('kept', '2026-01-01');
    await store.countSearch('kept', '2026-01-01');
    await store.countSearch('oldest', '2026-01-01');
    for (let at = 0; at < mostSearches - 1; at += 1) await store.countSearch(`word ${at}`, '2026-01-02');
    const found = await store.readSearches();
    expect(found).toHaveLength(mostSearches);
    expect(found.map(({ words }) => words)).toContain('kept');
    expect(found.map(({ words }) => words)).not.toContain('oldest');
    await store.close();
  }, 60_000);

  it('stay within that bound where many are counted at once', async () => {
    const url = urlOf(await create());
    const stores = [1, 2, 3].map(() => createFeedbackStore(url));
    for (let at = 0; at < mostSearches; at += 1) await stores[0]?.countSearch(`word ${at}`, '2026-01-02');
    const atOnce = Array.from({ length: 60 }, (_, at) =>
      stores[at % 3]?.countSearch(`more ${at}`, '2026-01-03'),
    );
    await Promise.all(atOnce);
    await stores[0]?.countSearch('last', '2026-01-04');
    expect(await stores[0]?.readSearches()).toHaveLength(mostSearches);
    await Promise.all(stores.map((store) => store.close()));
  }, 60_000);
});

it('a store that is away is told, and asked anew for the next answer', async () => {
  const store = createFeedbackStore('postgres://nobody@127.0.0.1:9/none');
  await expect(store.count('/a', true)).rejects.toThrow();
  await expect(store.count('/a', true)).rejects.toThrow();
  await store.close();
});
