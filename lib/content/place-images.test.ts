import { expect, test } from 'vitest';
import { placeImages } from './place-images.ts';
import { parseMdx, stringifyMarkdown } from './syntax.ts';

function place(written: string): string {
  const tree = parseMdx(written);
  placeImages(tree, 'content/guides/start.mdx');
  return stringifyMarkdown(tree).trim();
}

test.each([
  ['![A page](../images/a.png)', '![A page](/content/images/a.png)'],
  ['![](a.png "a.png")', '![](/content/guides/a.png "a.png")'],
  [
    'Two: ![1](./b/1.png) ![2](./b/2.png).',
    'Two: ![1](/content/guides/b/1.png) ![2](/content/guides/b/2.png).',
  ],
])('%s is shown from where it is served', (written, placed) => {
  expect(place(written)).toBe(placed);
});

test.each(['![](/logo.svg)', '![](https://cdn.example/a.png)', '`![](a.png)`', '[a](a.png)'])(
  'leaves alone what has an address, is code or no picture: %s',
  (written) => {
    expect(place(written)).toBe(written);
  },
);
