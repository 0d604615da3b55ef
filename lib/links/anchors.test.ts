import { describe, expect, test } from 'vitest';
import {
  bodyAnchor,
  callbackAnchor,
  encodeName,
  exampleAnchor,
  type PathStep,
  parameterAnchor,
  propertyPath,
  responseAnchor,
  responseHeaderAnchor,
  schemaAnchor,
} from './anchors.ts';

describe('anchors follow the published grammar', () => {
  test.each([
    [parameterAnchor('query', 'limit'), 'query.limit'],
    [parameterAnchor('header', 'Idempotency-Key'), 'header.Idempotency-Key'],
    [parameterAnchor('query', 'filter', ['name']), 'query.filter.name'],
    [bodyAnchor(), 'body'],
    [bodyAnchor('email'), 'body.email'],
    [bodyAnchor(['items', { items: true }, 'id']), 'body.items[].id'],
    [bodyAnchor('items[].id'), 'body.items[].id'],
    [bodyAnchor([{ items: true }, 'id']), 'body[].id'],
    [bodyAnchor('[].id'), 'body[].id'],
    [bodyAnchor(['pair', { index: 1 }]), 'body.pair[1]'],
    [bodyAnchor(['metadata', { additional: true }]), 'body.metadata.*'],
    [bodyAnchor(['metadata', { pattern: '^x-' }]), 'body.metadata.*~5Ex-'],
    [bodyAnchor([{ choice: 'Dog' }, 'name']), 'body:Dog.name'],
    [responseAnchor('201'), 'response-201'],
    [responseAnchor('201', 'userId'), 'response-201.userId'],
    [responseAnchor('4XX', ['errors', { items: true }]), 'response-4XX.errors[]'],
    [responseHeaderAnchor('200', 'ETag'), 'response-200.header.ETag'],
    [exampleAnchor('javascript'), 'example-javascript'],
    [callbackAnchor('onPaid', bodyAnchor('id')), 'callback-onPaid.body.id'],
    [schemaAnchor('email'), 'email'],
    [schemaAnchor([{ items: true }]), 'value[]'],
  ])('%s', (anchor, expected) => expect(anchor).toBe(expected));

  test('a written path and its steps give the same anchor', () => {
    for (const steps of randomPaths(500)) {
      expect(bodyAnchor(propertyPath(steps))).toBe(bodyAnchor(steps));
      expect(responseAnchor('200', propertyPath(steps))).toBe(responseAnchor('200', steps));
    }
  });
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
      const id = bodyAnchor([name, { items: true }]);
      expect(id).not.toMatch(/\s/);
      const url = new URL(`http://docs.example/go/kynetra/sign-up/${id}#${id}`);
      expect(url.hash).toBe(`#${id}`);
      expect(url.pathname).toBe(`/go/kynetra/sign-up/${id}`);
      expect(decodeURIComponent(id)).toBe(id);
    }
  });

  test('never share an id, whatever the path', () => {
    expect(new Set(names.map(encodeName)).size).toBe(names.length);
    const byAnchor = new Map<string, string>();
    for (const steps of randomPaths(4000)) {
      const anchor = responseAnchor('200', steps);
      const known = byAnchor.get(anchor) ?? JSON.stringify(steps);
      expect(JSON.stringify(steps)).toBe(known);
      byAnchor.set(anchor, known);
    }
  });

  test('a property named "header" is not taken for a response header', () => {
    expect(responseAnchor('200', ['header', 'ETag'])).not.toBe(responseHeaderAnchor('200', 'ETag'));
    expect(responseAnchor('200', ['headers', 'ETag'])).toBe('response-200.headers.ETag');
  });
});

/** A fixed sequence (mulberry32), so that a failure can be repeated. */
function* randomPaths(count: number): Generator<PathStep[]> {
  const next = sequence(7);
  const alphabet = 'ab.[]:*~0 #%"ü\u{1F600}header';
  for (let made = 0; made < count; made += 1) {
    const length = 1 + Math.floor(next() * 3);
    yield Array.from({ length }, () => randomStep(next, alphabet));
  }
}

function randomStep(next: () => number, alphabet: string): PathStep {
  const name = Array.from({ length: Math.floor(next() * 4) }, () =>
    alphabet.charAt(next() * alphabet.length),
  ).join('');
  const steps: PathStep[] = [
    name,
    next() < 0.3 ? 'header' : name,
    { items: true },
    { index: Math.floor(next() * 3) },
    { additional: true },
    { pattern: name },
    { choice: name },
  ];
  return steps[Math.floor(next() * steps.length)] ?? name;
}

function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
