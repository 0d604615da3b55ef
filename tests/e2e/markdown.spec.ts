import { expect, type Page, test } from '@playwright/test';

interface Fact {
  readonly name: string;
  readonly words: readonly string[];
}

const pages = [
  'sign-up',
  'list-users',
  'update-user',
  'batch-users',
  'create-api-key',
  'get-usage',
  'user-created',
];

for (const slug of pages) {
  test(`the Markdown of ${slug} says what its page says`, async ({ page, request }) => {
    await page.goto(`/reference/kynetra/${slug}`);
    const markdown = await (await request.get(`/reference/kynetra/${slug}.md`)).text();
    const lines = listLines(markdown);
    const rows = await readRows(page);
    expect(rows.length).toBeGreaterThan(5);
    const missing = rows.filter(({ name, words }) => {
      const same = lines.filter((line) => line.name === name);
      return !same.some((line) => words.every((word) => line.text.includes(word)));
    });
    expect(missing).toEqual([]);
    const names = new Set(rows.map(({ name }) => name));
    expect(lines.filter(({ name, isValue }) => isValue && !names.has(name))).toEqual([]);
    for (const heading of await page.locator('h2, h3').allTextContents()) {
      if (/^\d{3} /.test(heading)) expect(markdown).toContain(`### ${heading.trim()}`);
    }
    for (const code of await page.locator('.error-table a').allTextContents())
      expect(markdown).toContain(`[\`${code}\`]`);
  });
}

test('a page is there as Markdown under its own address too', async ({ request }) => {
  const byName = await request.get('/guides/pagination.md');
  const byAccept = await request.get('/guides/pagination', { headers: { accept: 'text/markdown' } });
  expect(byAccept.headers()['content-type']).toBe('text/markdown; charset=utf-8');
  expect(byAccept.headers()['cache-control']).toContain('private');
  expect(await byAccept.text()).toBe(await byName.text());
  const browser = await request.get('/guides/pagination', { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(browser.headers()['content-type']).toContain('text/html');
});

/** Rows as the page shows them: name, type, required or optional, constraints, default. */
async function readRows(page: Page): Promise<Fact[]> {
  const rows = await page.locator('li.row[id]').evaluateAll((found) =>
    found.map((row) => {
      const own = (selector: string) =>
        [...row.querySelectorAll(selector)]
          .filter((each) => each.closest('li.row, .option') === row)
          .map((each) => each.textContent ?? '');
      return {
        name: own('.row-name')[0] ?? '',
        words: [
          ...own('.row-type'),
          ...own('.row-required, .row-optional'),
          ...own('.row-facts > span'),
          ...own('.row-values'),
        ],
      };
    }),
  );
  return rows.map(({ name, words }) => ({
    name,
    words: words.map(plain).filter((word) => !word.startsWith('example ')),
  }));
}

function listLines(markdown: string) {
  return [...markdown.matchAll(/^ *- (`+)(.+?)\1 · (.*)$/gm)].map(([, , name = '', rest = '']) => ({
    name,
    text: plain(rest),
    isValue: / · (?:required|optional)\b/.test(` · ${rest}`),
  }));
}

/** Quotes, commas and marks are how each form writes a value; the words are the fact. */
function plain(text: string): string {
  return text
    .replace(/[`"\\,]/g, ' ')
    .replace(/read-only/g, 'read only')
    .replace(/write-only/g, 'write only')
    .replace(/\s+/g, ' ')
    .trim();
}
