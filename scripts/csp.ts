// Runs between `next build` and the first start: gives every prerendered page the policy made from its own scripts.
// Next keeps whatever headers it served first (.next/server/route-cache), so it must not run later.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from '#lib/front/policy.ts';

const server = path.resolve(process.env.PORTAL_DIST || '.next', 'server');
const pages = path.join(server, 'app');
await rm(path.join(server, 'route-cache'), { recursive: true, force: true });

let count = 0;
for (const file of await readdir(pages, { recursive: true })) {
  if (!file.endsWith('.html')) continue;
  const html = await readFile(path.join(pages, file), 'utf8');
  const meta = path.join(pages, file.replace(/\.html$/, '.meta'));
  const known = JSON.parse(await readFile(meta, 'utf8')) as { headers?: Record<string, string> };
  const policy = contentSecurityPolicy(html, `/${file}`);
  const headers = { ...known.headers, 'content-security-policy': policy };
  await writeFile(meta, JSON.stringify({ ...known, headers }));
  count += 1;
}
process.stdout.write(`${count} pages have a policy of their own\n`);
