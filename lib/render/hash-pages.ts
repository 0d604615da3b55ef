import { createHash } from 'node:crypto';
import type { Site } from '../links/site.ts';
import { listPages } from './list-pages.ts';
import { renderPage } from './render-page.ts';

/**
 * The hash of what each page says, by its path. The same on every machine: neither the portal's address nor the code
 * samples, which are made from the same facts, are part of it.
 */
export async function hashPages(site: Omit<Site, 'portalUrl' | 'getSamples'>): Promise<Map<string, string>> {
  const plain: Site = { ...site, portalUrl: '', getSamples: () => [] };
  const hashes = new Map<string, string>();
  for (const { path } of await listPages(plain)) {
    const markdown = (await renderPage(path, plain)) ?? '';
    hashes.set(path, createHash('sha256').update(markdown).digest('hex').slice(0, 16));
  }
  return hashes;
}
