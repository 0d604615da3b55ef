import { expect, test } from 'vitest';
import { parseLedger } from '#lib/links/ledger.ts';
import { readSite } from '#tests/read-site.ts';
import { listRedirects, renderRedirects } from './redirects.ts';

const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });
const ledger = parseLedger(`
widgets/list-widgets
widgets/old-list -> widgets/list-widgets
widgets/list-widgets/query.size -> widgets/list-widgets/query.limit
widgets/gone -> removed 2026-01-02
`);

/** Where a host that takes the first rule that fits leads an address. */
function lead(address: string, lines: readonly string[]): string | undefined {
  for (const [from = '', to = ''] of lines.map((line) => line.split(' '))) {
    const names = [...from.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const found = new RegExp(`^${from.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(address);
    if (found) return names.reduce((text, name, at) => text.replace(`:${name}`, found[at + 1] ?? ''), to);
  }
  return undefined;
}

test.each([
  ['/docs/reference/widgets/old-list', '/docs/reference/widgets/list-widgets'],
  ['/docs/go/widgets/old-list', '/docs/reference/widgets/list-widgets'],
  ['/docs/go/widgets/list-widgets', '/docs/reference/widgets/list-widgets'],
  ['/docs/go/widgets/list-widgets/query.limit', '/docs/reference/widgets/list-widgets#query.limit'],
  ['/docs/go/widgets/list-widgets/query.size', '/docs/reference/widgets/list-widgets#query.limit'],
  ['/docs/go/widgets/schemas/widget', '/docs/reference/widgets/schemas/widget'],
  ['/docs/go/widgets/schemas/widget/name', '/docs/reference/widgets/schemas/widget#name'],
  ['/docs/go/errors/not_found', '/docs/errors/not_found'],
  ['/docs/reference/widgets/gone', undefined],
])('%s is led to %s', async (address, to) => {
  const redirects = await listRedirects(site, [{ id: 'curl', label: 'curl' }], ledger);
  expect(lead(address, renderRedirects(redirects, '/docs').split('\n').slice(0, -1))).toBe(to);
});
