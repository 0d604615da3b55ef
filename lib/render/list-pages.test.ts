import { describe, expect, it } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { listFilledPages, listPages } from './list-pages.ts';

const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });
const released = { since: [], releases: [{ version: '1.0.0', date: '2026-01-02', changes: [] }] };
const paths = async (
  isMocked: boolean,
  history = { ...released, releases: [] as typeof released.releases },
) =>
  (await listFilledPages({ ...site, isMocked: () => isMocked, getHistory: async () => history })).map(
    ({ path }) => path,
  );

describe('what sitemap and llms.txt list', () => {
  it('is every page that says something of the site', async () => {
    const all = (await listPages(site)).map(({ path }) => path);
    expect(await paths(false, released)).toEqual(all);
  });

  it('is no changelog before there is a version', async () => {
    expect(await paths(false)).not.toContain('/changelog');
  });

  it('is no error of a backend where a mock answers every call', async () => {
    expect(await paths(false)).toContain('/errors/sandbox_timeout');
    const mocked = await paths(true);
    expect(mocked).not.toContain('/errors/sandbox_timeout');
    expect(mocked).toContain('/errors/rate_limited');
  });
});
