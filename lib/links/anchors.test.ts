import { describe, expect, test } from 'vitest';
import {
  bodyAnchor,
  callbackAnchor,
  encodeName,
  exampleAnchor,
  parameterAnchor,
  responseAnchor,
  responseHeaderAnchor,
  schemaAnchor,
} from './anchors.ts';

describe('anchors follow the published grammar', () => {
  test.each([
    [parameterAnchor('query', 'limit'), 'query.limit'],
    [parameterAnchor('header', 'Idempotency-Key'), 'header.Idempotency-Key'],
    [parameterAnchor('query', 'filter', 'name'), 'query.filter.name'],
    [parameterAnchor('query', 'ids', '[]'), 'query.ids[]'],
    [bodyAnchor(), 'body'],
    [bodyAnchor('email'), 'body.email'],
    [bodyAnchor('items[].id'), 'body.items[].id'],
    [bodyAnchor('[].id'), 'body[].id'],
    [bodyAnchor('pair[1]'), 'body.pair[1]'],
    [bodyAnchor('metadata.<key>'), 'body.metadata.*'],
    [bodyAnchor('metadata.^x-'), 'body.metadata.~5Ex-'],
    [bodyAnchor('name~dog'), 'body.name~dog'],
    [bodyAnchor('file', 'multipart/form-data'), 'body:multipart~2Fform-data.file'],
    [responseAnchor('201'), 'response-201'],
    [responseAnchor('201', 'userId'), 'response-201.userId'],
    [responseAnchor('4XX', 'errors[].pointer'), 'response-4XX.errors[].pointer'],
    [responseAnchor('200', 'id', 'text/csv'), 'response-200:text~2Fcsv.id'],
    [responseHeaderAnchor('200', 'ETag'), 'response-200.header.ETag'],
    [exampleAnchor('javascript'), 'example-javascript'],
    [callbackAnchor('onPaid', bodyAnchor('id')), 'callback-onPaid.body.id'],
    [schemaAnchor('email'), 'property.email'],
    [schemaAnchor('[].id'), 'property[].id'],
  ])('%s', (anchor, expected) => expect(anchor).toBe(expected));
});

describe('odd names', () => {
  const odd = [
    '',
    ' ',
    'a b',
    'a.b',
    'a%20b',
    'a#b',
    '"',
    "'",
    '`',
    '<b>',
    '&amp;',
    'a/b',
    '\\',
    '[]',
    '[0]',
    '*',
  ];
  const names = [
    ...odd,
    ':',
    '~',
    '~20',
    '+1',
    '-1',
    'größe',
    'gro\u0308ße',
    '名前',
    '👩‍💻',
    '\ud800',
    '__proto__',
  ];

  test('give ids that a URL carries unchanged, in the fragment and in a path', () => {
    for (const name of names) {
      for (const id of [
        bodyAnchor(`list[].${name}`),
        parameterAnchor('query', name),
        bodyAnchor('a', name),
      ]) {
        expect(id).not.toMatch(/\s/);
        const url = new URL(`http://docs.example/go/kynetra/sign-up/${id}#${id}`);
        expect(url.hash).toBe(`#${id}`);
        expect(url.pathname).toBe(`/go/kynetra/sign-up/${id}`);
        expect(decodeURIComponent(id)).toBe(id);
      }
    }
  });

  test('never share an id', () => {
    const anchors = names.flatMap((name) => [
      parameterAnchor('query', name),
      responseHeaderAnchor('200', name),
    ]);
    expect(new Set(anchors).size).toBe(names.length * 2);
    expect(new Set(names.map(encodeName)).size).toBe(names.length);
  });

  test('a property named "header" is not taken for a response header', () => {
    expect(responseAnchor('200', 'header.ETag')).not.toBe(responseHeaderAnchor('200', 'ETag'));
    expect(responseAnchor('200', 'headers.ETag')).toBe('response-200.headers.ETag');
  });
});
