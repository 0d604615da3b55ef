// Front and proxy in a process of their own, over the repository's descriptions and without Next: what the benches call.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openapiFolder } from '#lib/env/folders.mjs';
import { parseSettings } from '#lib/env/parse.ts';
import { createFront } from '#lib/front/server.ts';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { createContext } from '#lib/proxy/context.ts';
import { createEntries } from '#lib/proxy/entries.ts';
import { readSite } from '#lib/site/read-site.ts';

const site = await readSite();

export const publicOrigin = 'http://portal.test';

if (process.argv[1] === import.meta.filename) serve(process.argv[2] ?? '');

function serve(sandbox: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-proxy-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  buildCatalog({ folder: openapiFolder(), target: folder, report: () => {} });
  const catalog = new CatalogReader(folder);
  const settings = parseSettings({
    PUBLIC_ORIGIN: publicOrigin,
    SANDBOX_ORIGIN: sandbox,
    TRUSTED_PROXY_HOPS: '1',
    TRY_CALLS_PER_MINUTE: '1000000',
  });
  const findOperation = (api: string, name: string) => catalog.operation(api, name);
  const context = createContext({
    settings,
    portal: site,
    findOperation,
    listApis: () => catalog.apis(),
  });
  const handler = (_request: unknown, response: http.ServerResponse) => response.writeHead(404).end();
  const health = { isReady: true };
  tellPort(createFront({ settings, health, entries: createEntries(context), handler, log: console.error }));
}

/** Listens, and tells the process that started this one where. */
export function tellPort(server: http.Server): void {
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
  process.on('disconnect', () => process.exit());
}

/** @returns the port of a process that calls `tellPort`, and what ends it. */
export async function startProcess(
  file: string,
  ...args: string[]
): Promise<{ port: number; end: () => void }> {
  const child = fork(file, args);
  const [port] = (await once(child, 'message')) as [number];
  return { port, end: () => child.disconnect() };
}

/** In front of `sandbox`. */
export function startProxy(sandbox: string): ReturnType<typeof startProcess> {
  return startProcess(import.meta.filename, sandbox);
}
