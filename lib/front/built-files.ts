import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the build that is answered without asking Next. */
export interface BuiltFile {
  readonly file: string;
  /** Path of the same in Brotli, where the build took the time to make it small. */
  readonly brotli?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Changes with every build: what a cache and `If-None-Match` go by. */
  readonly version: string;
}

/** By URL path: a closed list made at start, so that no path of a request ever becomes a path of the disk. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

/** Which links a browser may follow before they are pressed (scripts/pages/speculation-rules.ts). */
export const rulesField = 'Speculation-Rules';

/** A page has a twin in Markdown, and rules for moving on from it for those who do not save data. */
const pageVary = 'Accept, Accept-Encoding, Save-Data';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.speculationrules': 'application/speculationrules+json',
  '.wasm': 'application/wasm',
};

/** The prerendered pages and the static files of a finished build in `dist`, and the site's own files. */
export async function listBuiltFiles(dist: string): Promise<BuiltFiles> {
  const version = (await readFile(path.join(dist, 'BUILD_ID'), 'utf8')).trim();
  const [own, pages, assets] = await Promise.all([
    listPublicFiles(path.join(dist, '..', 'data', 'public'), version),
    listPages(dist, version),
    listAssets(dist, version),
  ]);
  // In this order: no file of a site takes the place of a page.
  return new Map([...own, ...pages, ...assets]);
}

/** The files of the site's `public/`, by their path in it. One of a kind that is not known is only ever downloaded. */
export async function listPublicFiles(folder: string, version: string): Promise<BuiltFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Map(
    entries.flatMap((entry): [string, BuiltFile][] => {
      const file = path.join(entry.parentPath, entry.name);
      const url = `/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`;
      return entry.isFile() ? [[url, { file, version, headers: publicHeaders(entry.name) }]] : [];
    }),
  );
}

function publicHeaders(name: string): BuiltFile['headers'] {
  return {
    'Content-Type': types[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': 'public, max-age=3600',
    Vary: 'Accept-Encoding',
    // A drawing that is opened by itself is a document, and could hold scripts.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  };
}

async function listPages(dist: string, version: string): Promise<[string, BuiltFile][]> {
  const manifest = JSON.parse(await readFile(path.join(dist, 'prerender-manifest.json'), 'utf8')) as {
    routes: Record<string, { initialRevalidateSeconds: number | false; initialStatus?: number }>;
  };
  const routes = Object.entries(manifest.routes).filter(
    ([route, { initialRevalidateSeconds, initialStatus = 200 }]) =>
      initialRevalidateSeconds === false && initialStatus === 200 && !route.startsWith('/_'),
  );
  const pages = await Promise.all(routes.map(([route]) => pageOf(route, dist, version)));
  return pages.filter((page) => page !== undefined);
}

/** A page whose policy has been written (scripts/finish-pages.ts); others are left to Next and the front's own hashing. */
async function pageOf(
  route: string,
  dist: string,
  version: string,
): Promise<[string, BuiltFile] | undefined> {
  const file = path.join(dist, 'server', 'app', route === '/' ? 'index' : route.slice(1));
  const meta = await readFile(`${file}.meta`, 'utf8').catch(() => '{}');
  const { status = 200, headers: kept } = JSON.parse(meta) as {
    status?: number;
    headers?: Record<string, string>;
  };
  const policy = kept?.['content-security-policy'];
  // A page that found nothing to show is the "not found" page, and only Next gives it that status.
  if (policy === undefined || status !== 200) return undefined;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Cache-Control': 's-maxage=31536000',
    Vary: pageVary,
    ...(kept?.['speculation-rules'] && { [rulesField]: kept['speculation-rules'] }),
  };
  return [route, { file: `${file}.html`, headers, version }];
}

async function listAssets(dist: string, version: string): Promise<[string, BuiltFile][]> {
  const folder = path.join(dist, 'static');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = new Set(entries.map((entry) => path.join(entry.parentPath, entry.name)));
  return entries.flatMap((entry): [string, BuiltFile][] => {
    const file = path.join(entry.parentPath, entry.name);
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || type === undefined) return [];
    const headers = {
      'Content-Type': type,
      // The name holds a hash of the content.
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    };
    const url = `/_next/static/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`;
    const brotli = `${file}.br`;
    return [[url, { file, headers, version, ...(paths.has(brotli) && { brotli }) }]];
  });
}
