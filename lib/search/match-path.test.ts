import { describe, expect, test } from 'vitest';
import { matchPath, segmentsOf } from './match-path.ts';

const match = (template: string, path: string) => matchPath(template, segmentsOf(path));

describe('a path in hand', () => {
  test.each([
    ['/users/{userId}', 'users/123'],
    ['/users/{userId}', '/v1/users/usr_01/?x=1'],
    ['/users/{userId}', '/users/{userId}'],
    ['/', '/'],
  ])('%s is %s', (template, path) => expect(match(template, path)).toBeGreaterThan(100));

  test.each([
    ['/users', 'users/123'],
    ['/users/{userId}', 'sessions/123'],
    ['/users/{userId}', '/'],
    ['/a/b/c', 'x/y/z/w/a/b/c'],
  ])('%s is not %s', (template, path) => expect(match(template, path)).toBeLessThan(100));

  test('a literal segment goes before a variable', () => {
    expect(match('/users/batch', 'users/batch')).toBeGreaterThan(match('/users/{userId}', 'users/batch'));
  });

  test('the start of a longer path is an answer after it', () => {
    expect(match('/users/{userId}/keys', 'users/123')).toBeGreaterThan(0);
    expect(match('/users/{userId}/keys', 'users/123')).toBeLessThan(match('/users/{userId}', 'users/123'));
  });
});
