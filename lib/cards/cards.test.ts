import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { listPages } from '../render/list-pages.ts';
import { type Card, cardOf } from './card.ts';
import { drawCard } from './draw.ts';
import { drawable } from './drawable.ts';

// The renderer loads parts of its own from data: URLs; anything else would be a server.
const asked: string[] = [];
const { fetch } = globalThis;
beforeEach(() =>
  vi.stubGlobal('fetch', (url: string) => {
    if (url.startsWith('data:')) return fetch(url);
    asked.push(url);
    return Promise.reject(new Error(`asked ${url}`));
  }),
);
afterEach(() => {
  vi.unstubAllGlobals();
  expect(asked.splice(0)).toEqual([]);
});

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};
const card = (more: Partial<Card>): Card => ({
  name: 'Docs',
  above: '',
  title: 'T',
  description: '',
  ...more,
});

describe('a card', () => {
  test('is a PNG of 1200 × 630, and the same page gives the same bytes', async () => {
    const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });
    const page = (await listPages(site)).find(({ kind }) => kind === 'operation');
    const drawn = await Promise.all([1, 2].map(() => drawCard(cardOf(page as never, site.name))));
    expect(sizeOf(drawn[0] as Uint8Array)).toEqual([1200, 630]);
    expect(drawn[0]).toEqual(drawn[1]);
  });

  test('says where a page stands, what it is, and its call', () => {
    const page = {
      path: '/reference/widgets/list-widgets',
      kind: 'operation',
      title: 'List widgets',
      description: 'GET /widgets/{id}',
      section: 'Widgets',
    } as const;
    expect(cardOf(page, 'Docs')).toEqual({
      name: 'Docs',
      above: 'Widgets',
      title: 'List widgets',
      description: '',
      call: { method: 'GET', path: '/widgets/{id}' },
    });
    expect(cardOf({ ...page, title: '名前の一覧' }, 'Docs').title).toBe('/reference/widgets/list-widgets');
  });

  test('is drawn offline with every character that it may hold, in each of its fonts', async () => {
    const characters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));
    const all = [...new Set(characters.map((character) => drawable(character, 10)))];
    expect(all.length).toBeGreaterThan(300);
    for (let at = 0; at < all.length; at += 80) {
      const title = all.slice(at, at + 80).join('');
      await drawCard(card({ title, above: title, call: { method: 'GET', path: title } }));
    }
  });

  test.each(['👩‍💻', '© ® ™', 'm²‱', '\u0000\ud800', '\u202e\u200d', '', ' '.repeat(9), 'x'.repeat(10_000)])(
    'of %j is drawn too',
    async (text) => {
      const page = { path: '/a', kind: 'guide', title: text, description: text, section: text } as const;
      expect(sizeOf(await drawCard(cardOf(page, text)))).toEqual([1200, 630]);
    },
  );
});

test.each([
  ['Größe  der\nListe', 20, 'Größe der Liste'],
  ['Ship it today, everybody 🚀', 90, 'Ship it today, everybody'],
  ['一覧 of users', 90, ''],
  ['one two three four', 12, 'one two…'],
  ['a'.repeat(20), 10, `${'a'.repeat(9)}…`],
])('%j in %d: %j', (text, longest, expected) => expect(drawable(text, longest)).toBe(expected));
