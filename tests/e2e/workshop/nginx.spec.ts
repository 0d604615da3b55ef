import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { workshop } from '../../../scripts/steps/e2e-settings.mjs';
import { freePort } from '../support/free-port.ts';

const { PORT = '', PUBLIC_ORIGIN: origin, BASE_PATH: base = '' } = workshop.env;

test.skip(spawnSync('nginx', ['-v']).status !== 0, 'there is no nginx here');

const ways = {
  'passes the prefix on': (example: string) => example,
  'takes the prefix away': (example: string) =>
    example.replaceAll('proxy_pass http://portal;', 'proxy_pass http://portal/;'),
};

for (const [way, change] of Object.entries(ways))
  test(`the example for nginx serves the portal, where it ${way}`, async ({ page, request }) => {
    const port = await freePort();
    const nginx = await startNginx(change(readFileSync('deploy/nginx.conf', 'utf8')), port);
    try {
      const at = (address: string) => `http://localhost:${port}${base}${address}`;
      const faults: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(at('/reference/workshop/create-order#try-it'));
      await expect(page.locator('.console')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.goto(at(''));
      await expect(page.locator('h1')).toBeVisible();
      expect(faults).toEqual([]);
      const moved = await request.get(at('/go/workshop/create-order/body.customer'), { maxRedirects: 0 });
      expect(new URL(moved.headers().location ?? '', at('')).pathname).toBe(
        `${base}/reference/workshop/create-order`,
      );
      const call = await request.post(at('/api/try'), {
        headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'empty' },
        data: { api: 'workshop', operation: 'createOrder', contentType: 'application/json', body: '{}' },
      });
      expect(await call.text()).toContain('"type":"end"');
      expect((await request.get(at('/livez'))).status()).toBe(200);
      expect((await request.get(`http://localhost:${port}/reference`)).ok()).toBe(false);
    } finally {
      nginx.process.kill('SIGTERM');
      await once(nginx.process, 'exit');
      rmSync(nginx.folder, { recursive: true, force: true });
    }
  });

/** nginx with the example in the place of `conf.d`, in front of the portal of these tests. */
async function startNginx(example: string, port: number): Promise<{ process: ChildProcess; folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const site = example
    .replace('listen 80;', `listen ${port};`)
    .replace('127.0.0.1:3000', `127.0.0.1:${PORT}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const head = [
    'daemon off; error_log stderr; events {}',
    `pid ${folder}/pid;`,
    `http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}`,
  ];
  writeFileSync(path.join(folder, 'nginx.conf'), `${head.join('\n')}\n${site}\n}\n`);
  const process = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  while (process.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
    if (answer) return { process, folder };
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx ended with ${process.exitCode}`);
}
