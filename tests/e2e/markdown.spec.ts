import { type APIRequestContext, expect, type Page, test } from '@playwright/test';

interface Fact {
  readonly name: string;
  readonly words: readonly string[];
}

test('the Markdown of every operation, webhook and schema says what its page says', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>[^<]*?(\/reference\/[^<]*\/[^<]*)<\/loc>/g)].map(
    ([, path = '']) => path,
  );
  // The facts stand in the HTML: no script, style or font is needed to compare them.
  await page.route('**/_next/**', (route) => route.abort());
  let facts = 0;
  for (const path of paths) facts += await compare(page, request, path);
  expect(paths.length).toBeGreaterThan(60);
  expect(facts).toBeGreaterThan(5000);
  test.info().annotations.push({ type: 'facts', description: `${facts} on ${paths.length} pages` });
});

/** The number of facts that both say: names, types, constraints, values, statuses and error codes. */
async function compare(page: Page, request: APIRequestContext, path: string): Promise<number> {
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  const markdown = await (await request.get(`${path}.md`)).text();
  const lines = listLines(markdown);
  const rows = await readRows(page);
  const missing = rows.filter(({ name, words }) => {
    const same = lines.filter((line) => line.name === name);
    return !same.some((line) => words.every((word) => line.text.includes(word)));
  });
  expect(missing, path).toEqual([]);
  const names = new Set(rows.map(({ name }) => name));
  expect(
    lines.filter(({ name, isValue }) => isValue && !names.has(name)),
    path,
  ).toEqual([]);
  const headings = (await page.locator('h2, h3').allTextContents()).filter((text) => /^\d{3} /.test(text));
  const errors = await page
    .locator('.error-status')
    .evaluateAll((rows) =>
      rows.map(
        (row) => `${row.querySelector('.status')?.textContent} ${row.querySelector('b')?.textContent}`,
      ),
    );
  const statuses = [...headings, ...errors];
  for (const heading of statuses) expect(markdown, path).toContain(`### ${heading.trim()}`);
  const codes = await page.locator('.error-code a').allTextContents();
  for (const code of codes) expect(markdown, path).toContain(`[\`${code}\`]`);
  return rows.reduce((sum, { words }) => sum + 1 + words.length, 0) + statuses.length + codes.length;
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
          ...own('.row-limits > span, .row-facts > span, .row-notes > span'),
          ...own('.row-values'),
          ...own('.value-table td:first-child'),
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
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`"\\,]/g, ' ')
    .replace(/read-only/g, 'read only')
    .replace(/write-only/g, 'write only')
    .replace(/\s+/g, ' ')
    .trim();
}
