import { expect, test } from 'vitest';
import { placeImages } from './place-images.ts';

test.each([
  ['![A page](../images/a.png)', '![A page](/content/images/a.png)'],
  ['![](a.png "a.png")', '![](/content/guides/a.png "a.png")'],
  [
    'Two: ![1](./b/1.png) ![2](./b/2.png).',
    'Two: ![1](/content/guides/b/1.png) ![2](/content/guides/b/2.png).',
  ],
])('%s is shown from where it is served', (written, placed) => {
  expect(placeImages(`---\ntitle: A\n---\n\n${written}\n`, 'guides/start.mdx')).toContain(placed);
});

test.each([
  '![](/logo.svg)',
  '![](https://cdn.example/a.png)',
  '`![](a.png)`',
  '[a](a.png)',
  '<Callout>\n\n![](a.png)\n',
])('leaves alone what has an address, is code or cannot be read: %s', (written) => {
  expect(placeImages(written, 'guides/start.mdx')).toBe(written);
});
