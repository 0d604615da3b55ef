import { expect, test } from 'vitest';
import type { ApiHistory, Change } from '../openapi/history.ts';
import { listRowNotes } from './row-notes.ts';

const page = '/reference/widgets/make';
const change = (
  kind: Change['kind'],
  text: string,
  anchor: string | undefined,
  breaking = false,
): Change => ({
  ...(text.startsWith('new ') && { isNew: true }),
  kind,
  breaking,
  name: 'a',
  text,
  places: [{ page, title: 'Make', place: '', ...(anchor !== undefined && { anchor }) }],
});
const history: ApiHistory = {
  since: [],
  releases: [
    {
      version: '1.2.0',
      changes: [
        change('changed', 'now required', 'body.a', true),
        change('deprecated', 'deprecated', 'body.a'),
        change('added', 'also as text/csv', 'response-200'),
      ],
    },
    { version: '1.1.0', changes: [change('added', 'new optional property', 'body.a')] },
    { version: '1.0.0', changes: [change('deprecated', 'deprecated', undefined)] },
  ],
};

test('each row knows what happened to it, the oldest first, and where the changelog speaks of it', () => {
  expect([...listRowNotes(page, history, '/changelog')]).toEqual([
    [
      'body.a',
      [
        { words: 'since', version: '1.1.0', href: '/changelog#v1.1.0' },
        { words: 'changed in', version: '1.2.0', text: 'now required (breaking)', href: '/changelog#v1.2.0' },
        { words: 'deprecated in', version: '1.2.0', href: '/changelog#v1.2.0' },
      ],
    ],
    [
      'response-200',
      [{ words: 'changed in', version: '1.2.0', text: 'also as text/csv', href: '/changelog#v1.2.0' }],
    ],
  ]);
  expect(listRowNotes('/reference/widgets/other', history, '/changelog').size).toBe(0);
});
