import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Change, Release } from '#lib/openapi/history.ts';
import type { Api } from '#lib/openapi/model.ts';
import { Changelog } from './changelog.tsx';

const api = { slug: 'orders', title: 'Orders', version: '1.0.0' } as Api;

function show(...releases: readonly Release[]): string {
  return renderToStaticMarkup(<Changelog api={api} history={{ releases, since: [] }} />);
}

function change(index: number, breaking = false): Change {
  const place = { page: '/reference/orders/list', anchor: `query.p${index}`, title: 'List', place: 'query' };
  return { kind: 'added', breaking, name: `p${index}`, text: 'new', places: [place] };
}

it('counts what a version changed, shows what breaks first and folds a long list', () => {
  const changes = Array.from({ length: 300 }, (_, index) => change(index, index === 299));
  const html = show({ version: '2.0.0', date: '2026-01-02', previous: '1.0.0', changes });
  expect(html).toContain('1 breaking');
  expect(html).toContain('299 added');
  expect(html.match(/<li class="change[ "]/g)).toHaveLength(300);
  const [before = '', after = ''] = html.split('<details class="change-rest">');
  expect(before).toContain('>p299<');
  expect(after).toContain('287 more changes');
  expect(after).toContain('href="/reference/orders/list#query.p298"');
});

it('offers no choice where there is none', () => {
  const first: Release = { version: '1.0.0', date: '2026-01-01', changes: [] };
  const html = show(first);
  expect(html).toContain('The first published version.');
  expect(html).not.toMatch(/<nav|<input/);
  const all = [change(0, true), change(1, true)];
  expect(show({ version: '2.0.0', previous: '1.0.0', changes: all })).not.toContain('<input');
  expect(show({ version: '2.0.0', previous: '1.0.0', changes: [...all, change(2)] })).toContain('<input');
  const quiet = show({ version: '1.0.1', previous: '1.0.0', changes: [] }, first);
  expect(quiet).toContain('No change to what is sent or received.');
  expect(quiet).toContain('<nav aria-label="Versions">');
});
