import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseBasePath, withBase, withoutBase } from './base-path.ts';

afterEach(() => vi.unstubAllEnvs());

describe('withBase', () => {
  it.each([
    ['/', '/docs'],
    ['/#part', '/docs#part'],
    ['/?q=a', '/docs?q=a'],
    ['/reference/users#body.email', '/docs/reference/users#body.email'],
    ['/docs', '/docs/docs'],
    ['/docs/x', '/docs/docs/x'],
  ])('%s → %s', (address, below) => {
    expect(withBase(address, '/docs')).toBe(below);
    expect(withoutBase(below, '/docs')).toBe(address);
  });

  it.each([
    '',
    '#part',
    'other-page',
    '../up',
    '?q=a',
    'https://example.com/x',
    'mailto:a@b.c',
    '//host/x',
    '/\\host',
  ])('leaves %j as it is', (address) => {
    expect(withBase(address, '/docs')).toBe(address);
  });

  it('does nothing without a base path', () => {
    vi.stubEnv('BASE_PATH', undefined);
    expect(withBase('/reference')).toBe('/reference');
    expect(withoutBase('/reference')).toBe('/reference');
    vi.stubEnv('BASE_PATH', '');
    expect(withBase('/')).toBe('/');
  });

  it('reads the setting', () => {
    vi.stubEnv('BASE_PATH', '/docs');
    expect(withBase('/reference')).toBe('/docs/reference');
    expect(withoutBase('/docs/reference')).toBe('/reference');
  });
});

describe('withoutBase', () => {
  it.each([
    ['/docs/', '/'],
    ['/docs?q=a', '/?q=a'],
    ['/docs/docs', '/docs'],
    ['/docsx', '/docsx'],
    ['/reference/docs', '/reference/docs'],
    ['/', '/'],
  ])('%s → %s', (address, inside) => {
    expect(withoutBase(address, '/docs')).toBe(inside);
  });
});

describe('parseBasePath', () => {
  it.each(['/docs', '/developers/v2', '/a_b-c', '/api/docs'])('takes %s', (text) => {
    expect(parseBasePath(text)).toBe(text);
  });

  it.each([
    'docs',
    '/',
    '/docs/',
    '//docs',
    '/docs//v2',
    '/v1.2',
    '/..',
    '/a b',
    '/a%20b',
    '/docs?x',
    '/ä',
    '\\docs',
  ])('refuses %j', (text) => {
    expect(() => parseBasePath(text)).toThrow('must begin with /');
  });

  it('refuses what the portal itself answers, of which nobody could tell whether a proxy has stripped it', () => {
    const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?:page|route)\.tsx?$/.test(path.basename(file)) && path.dirname(file) !== '.')
      .map((file) => `/${path.dirname(file).split(path.sep).join('/')}`.replace(/\/\[.*$/, ''));
    const names = routes.filter((route) => !route.includes('.'));
    expect(names.length).toBeGreaterThan(15);
    for (const name of [...names, '/api', '/_next', '/livez', '/reference/users'])
      expect(() => parseBasePath(name), name).toThrow("must differ from the portal's own addresses");
  });
});
