import { expect, test } from 'vitest';
import { fileOf, withPolicy } from './write-answer.ts';

test.each([
  ['/', true, 'index.html'],
  ['/guides/start', true, 'guides/start.html'],
  ['/guides/v1.2', true, 'guides/v1.2.html'],
  ['/guides/start.md', false, 'guides/start.md'],
  ['/pictures/two%20words.png', false, 'pictures/two words.png'],
])('%s becomes a file that hosts find', (address, isHtml, file) => {
  expect(fileOf(address, isHtml)).toBe(file);
});

test.each(['/a/%2e%2e/%2e%2e/b', '/a%2fb', '/a%5cb', '/a//b', '/a%00'])('%s becomes no file', (address) => {
  expect(() => fileOf(address, false)).toThrow('no file can be named after');
});

test('a policy stands before all that it is about, and without what only a header can say', () => {
  const html = '<head><meta charSet="utf-8"/><script src="/a.js"></script></head>';
  const page = withPolicy(html, "default-src 'none'; script-src 'self'; frame-ancestors 'none'", '/a');
  expect(page).toBe(
    `<head><meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"/><script src="/a.js"></script></head>`,
  );
  expect(() => withPolicy(html, undefined, '/a')).toThrow('/a came without a policy');
});
