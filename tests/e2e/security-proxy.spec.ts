import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { expect, type Page, test } from '@playwright/test';

const call = { api: 'kynetra', operation: 'listUsers' };

async function newKey(page: Page): Promise<string> {
  const { key } = await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch('/api/sandbox-key', { method: 'POST', headers, body: '{}' })).json();
  });
  return key;
}

function send(page: Page, body: unknown): Promise<{ status: number; type: string | null; text: string }> {
  return page.evaluate(async (json) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('/api/try', { method: 'POST', headers, body: json });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  }, JSON.stringify(body));
}

test('rule 8: a page gets a key and calls the sandbox through the built portal', async ({ page }) => {
  await page.goto('/rate-limits');
  const key = await newKey(page);
  expect(key).toMatch(/^sk_test_[0-9A-Za-z]{36}$/);
  const { status, type, text } = await send(page, { ...call, auth: { apiKey: key } });
  expect(status).toBe(200);
  expect(type).toBe('application/x-ndjson; charset=utf-8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ type: 'response', status: 200 });
  expect(lines.at(-1)).toMatchObject({ type: 'end', truncated: false });
  expect(text).not.toContain(key);
});

test('rule 14: a production key is refused, and not repeated', async ({ page }) => {
  await page.goto('/rate-limits');
  const { status, text } = await send(page, { ...call, auth: { apiKey: 'sk_prod_1234567890' } });
  expect(status).toBe(403);
  expect(JSON.parse(text)).toMatchObject({ code: 'production_key_refused' });
  expect(text).not.toContain('1234567890');
});

test('C05, C08 the entry cannot be opened as a page, frame, script or worker', async ({ page }) => {
  const direct = await page.goto('/api/try');
  expect(direct?.status()).toBe(405);
  await page.goto('/rate-limits');
  const results = await page.evaluate(async () => {
    const load = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        document.body.append(element);
      });
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/api/try' });
    const worker = navigator.serviceWorker.register('/api/try' as string).then(
      () => 'loaded',
      () => 'refused',
    );
    return [await load(link), await worker];
  });
  expect(results).toEqual(['refused', 'refused']);
});

test.describe('F01 another site', () => {
  let evil: Server;
  let origin: string;
  test.beforeAll(async () => {
    evil = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>evil</title><body></body>');
    });
    evil.listen(0, '127.0.0.1');
    await once(evil, 'listening');
    origin = `http://127.0.0.1:${(evil.address() as { port: number }).port}`;
  });
  test.afterAll(() => evil.close());

  test('F01, F07 gets nothing done by fetch, form, beacon, image, script or frame', async ({
    page,
    baseURL,
  }) => {
    const answers: { status: number; cors: string | undefined }[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/'))
        answers.push({ status: response.status(), cors: response.headers()['access-control-allow-origin'] });
    });
    await page.goto(origin);
    await page.evaluate(
      async ({ target, body }) => {
        for (const path of ['/api/try', '/api/sandbox-key', '/api/webhook-inbox']) {
          const url = target + path;
          const json = { 'Content-Type': 'application/json' };
          await fetch(url, { method: 'POST', credentials: 'include', headers: json, body }).catch(() => {});
          await fetch(url, { method: 'POST', mode: 'no-cors', body }).catch(() => {});
          navigator.sendBeacon(url, body);
          for (const tag of ['img', 'script', 'iframe'] as const) {
            const element = document.createElement(tag);
            element.src = url;
            document.body.append(element);
          }
          for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']) {
            const form = Object.assign(document.createElement('form'), {
              action: url,
              method: 'post',
              enctype,
            });
            form.target = 'frame';
            document.body.append(form);
            form.submit();
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 1000));
      },
      { target: baseURL ?? '', body: JSON.stringify(call) },
    );
    // Of the others the browser itself keeps the answer from the page, and from this test.
    expect(answers.length).toBeGreaterThan(0);
    for (const { status, cors } of answers) {
      expect([403, 405, 415]).toContain(status);
      expect(cors).toBeUndefined();
    }
  });
});

test('R01 the embedded client is served from here alone and sends through the proxy', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto('/explorer/kynetra');
  await page
    .getByRole('button', { name: /test request/i })
    .first()
    .click();
  const answered = page.waitForResponse((response) => /\/api\/try\?.*scalar_url=/.test(response.url()));
  await page.getByRole('button', { name: /^send/i }).first().click();
  // No key was given: the sandbox's own refusal is what shows that the call arrived.
  expect((await answered).status()).toBe(401);
  expect([...hosts].filter((host) => host !== '' && host !== 'localhost:3217')).toEqual([]);
});

test('the embedded client knows the key that the tab has, and shows the documented fields', async ({
  page,
}) => {
  await page.goto('/reference/kynetra/sign-up#try-it');
  await page.getByRole('button', { name: 'Get a sandbox key' }).click();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue(/^sk_test_/);
  await page.goto('/explorer/kynetra');
  await page
    .getByRole('button', { name: /test request/i })
    .first()
    .click();
  const answered = page.waitForResponse((response) => /\/api\/try\?.*scalar_url=/.test(response.url()));
  await page.getByRole('button', { name: /^send/i }).first().click();
  const answer = await answered;
  expect(answer.status()).toBe(201);
  expect(answer.headers()['sandbox-verification-code']).toMatch(/^\d{6}$/);
});

for (const path of [
  '/docs/%ff',
  '/%',
  '/reference/%E0%A4%A',
  '/_next/static/%2e%2e/%2e%2e/package.json',
  '/reference/kynetra/..%2f..%2fetc',
])
  test(`J09, H18 ${path} is no fault of the server`, async ({ request }) => {
    expect([400, 404]).toContain((await request.get(path)).status());
  });

test('E04 the entries take POST and nothing else', async ({ request }) => {
  for (const path of ['/api/try', '/api/sandbox-key', '/api/webhook-inbox'])
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      const response = await request.fetch(path, { method });
      expect(response.status()).toBe(405);
      expect(response.headers().allow).toBe('POST');
    }
});
