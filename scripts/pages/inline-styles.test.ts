import { expect, it } from 'vitest';
import { inlineStyles } from './inline-styles.ts';

it('writes what a page needs of each sheet in its place, and leaves the whole sheets and fonts for later', () => {
  const sheet = '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>';
  const page = `<head><link rel="preload" href="/x.woff2" as="font" crossorigin=""/>${sheet}</head><p class="a [&amp;&gt;x]:b">`;
  const asked: string[][] = [];
  const { html, links } = inlineStyles(page, (url) => (classes) => {
    asked.push([url, ...classes]);
    return '.a{top:0}';
  });
  expect(html).toBe(
    '<head><style data-until="/_next/a.css">.a{top:0}</style></head><p class="a [&amp;&gt;x]:b">',
  );
  expect(links).toEqual([sheet]);
  expect(asked).toEqual([['/_next/a.css', 'a', '[&>x]:b']]);
});
