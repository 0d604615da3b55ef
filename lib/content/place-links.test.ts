import { expect, test } from 'vitest';
import { placeLinks } from './place-links.ts';
import { parseMdx, stringifyMarkdown } from './syntax.ts';

function place(written: string): string {
  const tree = parseMdx(written);
  placeLinks(tree, 'content/guides/payments/index.mdx');
  return stringifyMarkdown(tree).trim();
}

test.each([
  ['[a](refunds.md)', '[a](/guides/payments/refunds)'],
  ['[a](../start.mdx#keys)', '[a](/guides/start#keys)'],
  ['[a](./refunds/index.md), [b](../index.mdx)', '[a](/guides/payments/refunds), [b](/guides)'],
  ['[a](../../pages/rate-limits.mdx)', '[a](/rate-limits)'],
  ['[a][b]\n\n[b]: ../../best-practices/errors.md', '[a][b]\n\n[b]: /best-practices/errors'],
])('%s leads to the page that comes of the text', (written, placed) => {
  expect(place(written)).toBe(placed);
});

test.each([
  '[a](/guides/start.md)',
  '[a](https://git.example/a.md)',
  '[a](#keys)',
  '[a](../../../README.md)',
  '[a](start)',
])('leaves alone what is an address, or no page: %s', (written) => {
  expect(place(written)).toBe(written);
});
