import { expect, test } from 'vitest';
import { orderGuides } from '../content/order-guides.ts';
import { parseGuide } from '../content/parse-guide.ts';
import { checkReferences } from './check-references.ts';

const ids = new Set([
  ...[
    'reference',
    'users',
    'users/tag-auth',
    'users/sign-up',
    'users/sign-up/body.email',
    'users/schemas/user',
  ],
  ...['guides/start', 'guides/start/first-steps', 'rate-limits', 'errors/email_taken'],
]);
const files = ['public/logo.svg', 'public/manual.pdf', 'content/images/a b.png', 'content/guides/c.png'];

function faultsOf(line: string, more = 'order: 1'): string[] {
  const source = `---\ntitle: Start\ndescription: A page.\nsection: Start\n${more}\n---\n\n## First steps\n\n${line}\n`;
  const guide = parseGuide({ collection: 'guides', slug: 'start', file: 'content/guides/start.mdx', source });
  const places = {
    ...{ ids, apis: ['users'], icons: ['key', 'key-round'], moved: new Set(['/moved']) },
    hasFile: (file: string) => files.includes(file),
  };
  return checkReferences(orderGuides([guide]), places).map(
    ({ line: at, column, message }) => `${at}:${column} ${message}`,
  );
}

test.each([
  '[a](/reference/users/sign-up#body.email)',
  '[a](/reference/users/schemas/user), [b](/reference/users#tag-auth), [c](/reference)',
  '[a](#first-steps), [b](start#first-steps), [c](../rate-limits), [d](/errors/email_taken.md)',
  '[a](start.mdx), [b](./start.md#first-steps), [c](../pages/rate-limits.md)\n\n[c]: start.mdx',
  '[a](/), [b](/llms.txt), [c](/openapi/users.json), [d](/go/users/sign-up/body.email), [e](/manual.pdf)',
  '[a](https://example.com/x), [b](mailto:a@example.com), [b](http://localhost:3000/reference/users)',
  '![a](/logo.svg) ![b](../images/a%20b.png) ![c](c.png) ![d](https://cdn.example/a.png)',
  '<Cards>\n<Card title="a" href="/rate-limits" />\n<Card title="b" href="https://example.com" />\n</Cards>',
])('leads somewhere: %s', (line) => {
  expect(faultsOf(line)).toEqual([]);
});

test.each([
  ['Text [a](/guides/strat).', '10:6 there is no page /guides/strat; near it: /guides/start'],
  [
    '[a](/reference/users/sign-in)',
    '10:1 there is no page /reference/users/sign-in; near it: /reference/users/sign-up',
  ],
  [
    '[a](/reference/users/sign-up#body.mail)',
    '10:1 there is no #body.mail on /reference/users/sign-up; near it: #body.email',
  ],
  ['[a](#first-step)', '10:1 there is no #first-step on /guides/start; near it: #first-steps'],
  ['[a](./strat.mdx)', '10:1 there is no page /guides/strat; near it: /guides/start'],
  ['[a](/openapi/orders.json)', '10:1 there is no page /openapi/orders.json'],
  ['[a][b]\n\n[b]: /nowhere', '12:1 there is no page /nowhere'],
  ['![a](/logo.png)', '10:1 there is no picture /logo.png: it would be the file public/logo.png'],
  [
    '![a](../images/c.png)',
    '10:1 there is no picture ../images/c.png: it would be the file content/images/c.png',
  ],
  [
    '<Cards>\n<Card title="a" href="/guides/strat">b</Card>\n</Cards>',
    '11:1 there is no page /guides/strat; near it: /guides/start',
  ],
  [
    '<Frame caption="a">\n![a](d.png)\n</Frame>',
    '11:1 there is no picture d.png: it would be the file content/guides/d.png',
  ],
  [
    '![a](../../public/logo.svg)',
    '10:1 ../../public/logo.svg lies outside of content/: a picture stands there, or in public/ and is called /…',
  ],
])('leads nowhere: %s', (line, fault) => {
  expect(faultsOf(line)).toHaveLength(1);
  expect(faultsOf(line)[0]).toContain(fault);
});

test.each([
  ['icon: key-round', []],
  ['icon: key-rond', ['5:1 there is no icon key-rond: did you mean key-round?']],
  ['icon: nothing-near', ['5:1 there is no icon nothing-near: its name is one of lucide.dev/icons']],
  ['redirectFrom: [/old, /docs/start.html/, /users]', []],
  [
    'redirectFrom: /guides/start',
    ['5:1 redirectFrom cannot be /guides/start: that is a page of this portal'],
  ],
  [
    'redirectFrom: [/a, /reference/users/]',
    ['5:20 redirectFrom cannot be /reference/users/: that is a page of this portal'],
  ],
  ['redirectFrom: /logo.svg', ['5:1 redirectFrom cannot be /logo.svg: that is a file in public/']],
  ['redirectFrom: /api/try', ['5:1 redirectFrom cannot be /api/try: the portal answers that itself']],
  ['redirectFrom: /moved', ['5:1 redirectFrom cannot be /moved: links.lock says already where that leads']],
])('of what front matter names, %s', (line, faults) => {
  expect(faultsOf('Text.', line)).toEqual(faults);
});
