import { expect, it, vi } from 'vitest';
import { joinScripts } from './join-scripts.ts';

const chunk = (body: string) =>
  `(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["object"==typeof document?document.currentScript:void 0,${body}]);`;

const files: Record<string, string> = {
  '/_next/static/chunks/a.js': chunk('1'),
  '/_next/static/chunks/b.js': chunk('2'),
  '/_next/static/chunks/c%5B0%5D.js': chunk('3'),
  '/_next/static/chunks/run.js': '(()=>{run()})()',
};
const [a = '', b = '', c = '', run = ''] = Object.keys(files);
const read = (url: string) => files[url] ?? '';

it('makes one file of what each kind of page adds, and one that runs after it, of what all pages load', () => {
  const joined = joinScripts(
    [
      [a, run, b],
      [a, run, c],
      [a, run],
    ],
    read,
  );
  expect(joined.files).toHaveLength(3);
  const [shared] = joined.of([a, run]);
  expect(joined.of([a, run, b])).toEqual([
    expect.stringMatching(/^\/_next\/static\/chunks\/\w+\.js$/),
    shared,
  ]);
});

it('lets each chunk say its own name, since one element now loads several', () => {
  const [only] = joinScripts([[a, run, c]], read).files;
  expect(only?.text).toBe(
    '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["static/chunks/a.js",1]);\n(()=>{run()})()\n' +
      '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["static/chunks/c[0].js",3]);',
  );
});

it('refuses a chunk whose form it does not know', () => {
  expect(() => joinScripts([[a]], () => '(globalThis.TURBOPACK||[]).push(me,1)')).toThrow(/not known/);
});

it('tells Turbopack the names that it knows, whatever the portal is served below', () => {
  vi.stubEnv('BASE_PATH', '/docs');
  const below = (url: string) => `/docs${url}`;
  const joined = joinScripts([[below(a), below(run)]], (url) => read(url.slice('/docs'.length)));
  expect(joined.of([below(a), below(run)])).toEqual([
    expect.stringMatching(/^\/docs\/_next\/static\/chunks\/\w+\.js$/),
  ]);
  expect(joined.files[0]?.text).toContain('push(["static/chunks/a.js",');
  vi.unstubAllEnvs();
});
