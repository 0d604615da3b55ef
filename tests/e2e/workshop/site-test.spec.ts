import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { lookAtPage, openViews } from '../../../scripts/site-test/look-at-page.ts';
import { workshop } from '../../../scripts/steps/e2e-settings.mjs';

test('`npm test -- --site DIR` finds nothing wrong with pages of a portal', async ({
  browserName: _,
}, info) => {
  test.setTimeout(180_000);
  const build = path.dirname(await realpath(workshop.dist));
  const file = info.outputPath('results.json');
  const child = spawn(process.execPath, ['scripts/site-test/pages.ts', file, '--pages', '4'], {
    env: { ...process.env, ...workshop.env, PORTAL_WORK: path.join(build, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (part) => {
    printed += part;
  });
  const [status] = await once(child, 'close');
  expect(printed).toMatch(/^ {2}4 pages in both themes; \d+ more are not looked at \(--pages \d+\)\n$/);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ numPassedTests: 8, numFailedTests: 0 });
  expect(status).toBe(0);
});

test.describe('a page at fault', () => {
  let server: Server;
  let body = '';
  test.beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><main><h1>A page</h1>${body}</main>`,
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  test.afterAll(() => {
    server.close();
  });

  for (const [name, markup, fault] of [
    [
      'text that is hardly seen',
      '<p style="color: #bbb; background: #fff">Pale</p>',
      /^color-contrast: .*\n {2}p\n {4}<p style="color: #bbb.*\n {4}Element has insufficient color contrast of 1\.\d+/,
    ],
    [
      'a picture without words',
      '<img src="data:," alt="">',
      /^image-alt: a picture has no text\n {2}data:,\n/,
    ],
    [
      'what is wider than a phone',
      '<p style="width: 500px">Wide</p>',
      /^sideways-scroll: the page is \d+ px wider than the window\n {2}<p style="width: 500px">Wide<\/p>$/,
    ],
    ['a fault of a script', '<script>nothing.there</script>', /^console: nothing is not defined/],
    ['a file that is missing', '<script src="data:text/plain,%"></script>', /^console: /],
  ] as const)
    test(`is told of ${name}, by rule and element`, async ({ browser }) => {
      body = markup;
      const [view] = await openViews(browser);
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      if (!view) throw new Error('no view');
      const { title, faults } = await lookAtPage(view, { path: '/', url, status: 200 });
      await view.context.close();
      expect(title).toBe('/ at 360 px, light');
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(fault);
    });
});
