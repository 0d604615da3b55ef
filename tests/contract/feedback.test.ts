import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
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

it('a store that is away is told, and asked anew for the next answer', async () => {
  const store = createFeedbackStore('postgres://nobody@127.0.0.1:9/none');
  await expect(store.count('/a', true)).rejects.toThrow();
  await expect(store.count('/a', true)).rejects.toThrow();
  await store.close();
});
