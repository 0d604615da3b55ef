import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGuides } from '#lib/content/load-guides.ts';
import type { Guide } from '#lib/content/model.ts';
import { runSample, toPattern } from './guide-code/run-sample.ts';
import { SandboxProcess } from './guide-code/sandbox-process.ts';

const guides = await loadGuides();
const errorSamples = (await readdir('content/error-samples')).sort();

let folder: string;
let sandbox: SandboxProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-code-'));
  sandbox = await SandboxProcess.start(folder);
});
afterAll(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

/** A folder with the files that a page shows, under the names that it shows them by. */
async function writeFiles(guide: Guide): Promise<string> {
  const target = join(folder, guide.href.replaceAll('/', '-'));
  await mkdir(target, { recursive: true });
  for (const { title, source, language } of guide.samples) {
    if (title !== undefined && (language === 'js' || language === 'python')) {
      await writeFile(join(target, title), `${source}\n`);
    }
  }
  return target;
}

// An account for each sample: none sees what another one made or used up.
async function environment() {
  return { KYNETRA_API_KEY: await sandbox.createKey(), KYNETRA_BASE_URL: `${sandbox.origin}/v1` };
}

for (const guide of guides.filter(({ samples }) => samples.some(({ isRunnable }) => isRunnable))) {
  describe(guide.file, () => {
    for (const sample of guide.samples.filter(({ isRunnable }) => isRunnable)) {
      test(`line ${sample.line}: ${sample.title ?? sample.language}`, { timeout: 90_000 }, async () => {
        const run = await runSample(sample, await writeFiles(guide), await environment());
        expect(run.code, run.stderr + run.stdout).toBe(0);
        if (sample.output !== undefined) expect(run.stdout).toMatch(toPattern(sample.output));
      });
    }
  });
}

describe('error samples run beside the client of the guide on error handling', () => {
  test.each(errorSamples)('%s', { timeout: 90_000 }, async (title) => {
    const client = guides.find(({ href }) => href === '/best-practices/error-handling');
    const target = await writeFiles(client as Guide);
    const source = await readFile(join('content/error-samples', title), 'utf8');
    await writeFile(join(target, title), source);
    const run = await runSample({ language: 'js', title, source }, target, await environment());
    expect(run.code, run.stderr + run.stdout).toBe(0);
    expect(run.stdout + run.stderr).not.toBe('');
  });
});

test('the webhook verifiers in JavaScript and Python agree on genuine, changed and old requests', async () => {
  const webhooks = guides.find(({ href }) => href === '/guides/webhooks') as Guide;
  const target = await writeFiles(webhooks);
  const cases = `[
    ({"webhook-id": i, "webhook-timestamp": t, "webhook-signature": s}, b)
    for i, t, s, b in json.load(sys.stdin)
  ]`;
  const python = `
import json, sys
from verify_webhook import verify_webhook
def check(headers, body):
    try:
        return verify_webhook(headers, body.encode(), "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=", now=1795513267)["type"]
    except ValueError as error:
        return str(error)
print(json.dumps([check(h, b) for h, b in ${cases}]))
`;
  const { createHmac } = await import('node:crypto');
  const body = '{"type":"user.verified"}';
  const sign = (time: string) =>
    `v1,${createHmac('sha256', 'secret-secret-secret').update(`evt_1.${time}.${body}`).digest('base64')}`;
  const deliveries = [
    ['evt_1', '1795513267', sign('1795513267'), body],
    ['evt_1', '1795513267', `v1,bm90IHRoaXMgb25l ${sign('1795513267')}`, body],
    ['evt_1', '1795513267', sign('1795513267'), body.replace('verified', 'deleted')],
    ['evt_1', '1795512000', sign('1795512000'), body],
    ['evt_1', '1795513267', 'v1a,AAAA', body],
  ];
  const fromPython = execFileSync('python3', ['-c', python], {
    cwd: target,
    input: JSON.stringify(deliveries),
  });
  const { verifyWebhook } = await import(join(target, 'verify-webhook.mjs'));
  const fromNode = deliveries.map(([id, time, signature, text = '']) => {
    const headers = { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature };
    try {
      const secret = 'whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=';
      return verifyWebhook(headers, Buffer.from(text), secret, 1795513267000).type;
    } catch (error) {
      return (error as Error).message;
    }
  });
  const noMatch = 'webhook: no signature matches';
  expect(fromNode).toEqual([
    'user.verified',
    'user.verified',
    noMatch,
    'webhook: timestamp is too old',
    noMatch,
  ]);
  expect(JSON.parse(String(fromPython))).toEqual(fromNode);
});

test('the pre-commit hook stops a commit with a key in it, and no other', async () => {
  const security = guides.find(({ href }) => href === '/best-practices/security') as Guide;
  const hook = security.samples.find(({ title }) => title === '.git/hooks/pre-commit');
  const repository = await mkdtemp(join(folder, 'hook-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: repository,
      stdio: 'pipe',
    });
  git('init', '-q');
  await mkdir(join(repository, '.git/hooks'), { recursive: true });
  await writeFile(join(repository, '.git/hooks/pre-commit'), hook?.source ?? '');
  await chmod(join(repository, '.git/hooks/pre-commit'), 0o755);

  await writeFile(
    join(repository, 'config.js'),
    'const key = process.env.KYNETRA_API_KEY; // sk_test_your_key\n',
  );
  git('add', '.');
  git('commit', '-qm', 'fine');
  await writeFile(join(repository, 'config.js'), `const key = '${await sandbox.createKey()}';\n`);
  git('add', '.');
  expect(() => git('commit', '-qm', 'leak')).toThrow(/about to be committed/);
});
