import { expect, test } from 'vitest';
import type { ApiHistory, Change } from '../openapi/history.ts';
import { listChangesSince, listPageReleases } from './page-history.ts';

const page = '/reference/widgets/make';
const change = (name: string, place: object): Change => ({
  kind: 'changed',
  breaking: false,
  name,
  text: 'now required',
  places: [{ page, title: 'Make', place: '', ...place }],
});
const history: ApiHistory = {
  since: [['make', '1.0.0']],
  releases: [
    {
      version: '1.2.0',
      previous: '1.1.0',
      changes: [change('b.c', { anchor: 'body.b.c' }), change('x', { formerly: 'body.x' })],
    },
    {
      version: '1.1.0',
      previous: '1.0.0',
      changes: [change('a', { anchor: 'body.a' }), change('POST /widgets', {})],
    },
    { version: '1.0.0', changes: [] },
  ],
};
const names = (version: string, anchor?: string) =>
  listChangesSince(version, page, anchor, history)?.flatMap((each) => each.changes.map(({ name }) => name));

test('lists the versions that touched a page', () => {
  expect(listPageReleases(page, history).map(({ version }) => version)).toEqual(['1.2.0', '1.1.0']);
  expect(listPageReleases('/reference/widgets/list', history)).toEqual([]);
});

test.each([
  ['1.0.0', undefined, ['b.c', 'x', 'a', 'POST /widgets']],
  ['1.1.0', undefined, ['b.c', 'x']],
  ['1.2.0', undefined, []],
  // The row itself, what lies in it, and the page as a whole.
  ['1.0.0', 'body.a', ['a', 'POST /widgets']],
  ['1.1.0', 'body.b', ['b.c']],
  ['1.1.0', 'body.x', ['x']],
  ['1.1.0', 'body.bb', []],
  ['0.9.0', 'body.a', undefined],
] as const)('since %s, %s: %j', (version, anchor, expected) => {
  expect(names(version, anchor)).toEqual(expected);
});
