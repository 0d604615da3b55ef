import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBuiltFiles } from '#lib/front/built-files.ts';
import { createFront } from '#lib/front/server.ts';

const root = path.join(import.meta.dirname, '..', '..');
const dist = mkdtempSync(path.join(tmpdir(), 'policies-'));
const app = path.join(dist, 'server', 'app');
const meta = path.join(app, 'guides', 'quickstart.meta');

/** As `next build` leaves a page, and as a run of the server leaves its cache. */
function writeBuild(script: string): void {
  mkdirSync(path.join(app, 'guides'), { recursive: true });
  mkdirSync(path.join(dist, 'server', 'route-cache'), { recursive: true });
  mkdirSync(path.join(dist, 'static'), { recursive: true });
  writeFileSync(path.join(dist, 'server', 'route-cache', 'quickstart'), 'headers of an older build');
  writeFileSync(path.join(dist, 'BUILD_ID'), script);
  // A site that lists no scripts of others.
  writeFileSync(path.join(dist, 'site.json'), '{}');
  writeFileSync(path.join(app, 'guides', 'quickstart.html'), `<h1>Page</h1><script>${script}</script>`);
  writeFileSync(meta, '{"headers":{"x-nextjs-stale-time":"300"}}');
  const routes = { '/guides/quickstart': { initialRevalidateSeconds: false } };
  writeFileSync(path.join(dist, 'prerender-manifest.json'), JSON.stringify({ routes }));
}

const writePolicies = (): void => {
  execFileSync(process.execPath, ['scripts/finish-pages.ts'], {
    cwd: root,
    env: { ...process.env, PORTAL_DIST: dist, PORTAL_WORK: dist },
  });
};

/** The policy that a portal sends which has just been started from the build. */
async function servedPolicy(): Promise<string> {
  const server = createFront({
    settings: { portalUrl: 'http://portal.test', basePath: '', trustedProxyHops: 0 },
    health: { isReady: true },
    files: await listBuiltFiles(dist),
    handler: (_request, response) => response.writeHead(404).end(),
    log: () => {},
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/guides/quickstart`);
    expect(response.status).toBe(200);
    await response.text();
    return response.headers.get('content-security-policy') ?? '';
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('I05: the policy of a page is that of the build', () => {
  beforeAll(() => writeBuild('one()'));
  afterAll(() => rmSync(dist, { recursive: true }));

  it('I05 the release writes it before the first start, and forgets what an older run has kept', async () => {
    writePolicies();
    const { headers } = JSON.parse(await readFile(meta, 'utf8'));
    expect(headers['content-security-policy']).toContain(`script-src 'self' ${hashOf('one()')};`);
    expect(headers['x-nextjs-stale-time']).toBe('300');
    expect(existsSync(path.join(dist, 'server', 'route-cache'))).toBe(false);
    expect(await servedPolicy()).toContain(hashOf('one()'));
  });

  it('I05 after the next release a restart serves the new one, whatever was served before', async () => {
    expect(await servedPolicy()).toContain(hashOf('one()'));
    writeBuild('two()');
    writePolicies();
    const policy = await servedPolicy();
    expect(policy).toContain(hashOf('two()'));
    expect(policy).not.toContain(hashOf('one()'));
  });

  it('I05 the steps of a build end with it, and the build is served only then', async () => {
    const steps = await readFile(path.join(root, 'scripts', 'steps', 'build.mjs'), 'utf8');
    const at = (text: string) => steps.lastIndexOf(text);
    expect(at('scripts/finish-pages.ts')).toBeGreaterThan(at("next('generate')"));
    expect(at('await publishBuild(')).toBeGreaterThan(at('await buildInto('));
  });
});
