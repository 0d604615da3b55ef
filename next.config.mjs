import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from './lib/content/fault.ts';
import { loadGuides } from './lib/content/load-guides.ts';
import { dataPath } from './lib/env/data-path.ts';
import { parseSettings } from './lib/env/parse.ts';
import { ledgerPath, readLedger } from './lib/links/ledger-file.ts';
import { oldAddresses } from './lib/links/old-addresses.ts';
import { oldPages } from './lib/links/old-pages.ts';
import { getSite } from './lib/site/index.ts';
import { english } from './lib/words/english/index.ts';
import { speakAsBuilt } from './lib/words/write-words.ts';

const isDevelopment = process.env.NODE_ENV === 'development';

/** The APIs of the catalog that this build shows, by their slugs; `undefined` before there is one. */
function readSlugs() {
  try {
    return JSON.parse(readFileSync(dataPath('catalog', 'apis.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

speakAsBuilt();
const { basePath, publicOrigin } = parseSettings(process.env);

/** None before there is a build, or while one of them is at fault: what is wrong is said where all are checked. */
async function readGuides() {
  try {
    return readSlugs()?.includes(getSite().mainApi) ? await loadGuides(dataPath('content')) : [];
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}

/** A file beside the catalog as the bundler wants it named. */
function fromHere(name) {
  return `./${path.relative(process.cwd(), dataPath(name)).split(path.sep).join('/')}`;
}

// The Markdown twin of a page: by its address, or by what the client asks for.
const asksForMarkdown = [
  { type: 'header', key: 'accept', value: '(?:.*[,\\s])?text/markdown(?:[,;\\s].*)?' },
];
const markdownRewrites = [
  { source: '/index.md', destination: '/markdown' },
  { source: '/:page*.md', destination: '/markdown/:page*' },
  { source: '/', has: asksForMarkdown, destination: '/markdown' },
  {
    source: '/:section(reference|guides|best-practices|errors|rate-limits|changelog|workflows)/:page*',
    has: asksForMarkdown,
    destination: '/markdown/:section/:page*',
  },
];

/** @type {import('next').NextConfig} */
const config = {
  // A folder of its own for each build (scripts/steps/builds.mjs), for development and for browser tests.
  distDir: process.env.PORTAL_DIST || '.next',
  // The same inputs, the same name; Next would draw one.
  generateBuildId: () => process.env.PORTAL_BUILD_ID || null,
  images: { unoptimized: true },
  poweredByHeader: false,
  // Of all that is below a base path Next knows its own files only: the front takes it from what is asked for, and
  // every other address gets it where it is written (lib/env/base-path.ts).
  assetPrefix: basePath,
  // Development refuses its scripts to other hosts than localhost: the one that visitors see may have them.
  allowedDevOrigins: [new URL(publicOrigin).hostname],
  experimental: {
    // Each build begins anew (scripts/steps/builds.mjs): a cache would only be written, which takes ten seconds.
    turbopackFileSystemCacheForBuild: false,
    // Pages rendered side by side would race for what they read, and the order of their payload's rows with them.
    staticGenerationMaxConcurrency: 1,
    // Two workers with a fixed half of the pages each, on any machine: who renders what never changes.
    cpus: 2,
    // A page that is rendered once more (its address was written in another way) never takes the place of a finished one.
    isrFlushToDisk: false,
    // No link is Next's own, so nothing is prefetched: measuring what to join for that rendered each page once more.
    prefetchInlining: false,
    // Pages would wait for it: it is asked for by fields that the front takes from every request (lib/front/check.ts).
    reactDebugChannel: false,
    // Of code for the server, which runs without them.
    turbopackSourceMaps: false,
  },
  enablePrerenderSourceMaps: false,
  // The front compresses, after it has seen what it must hash.
  compress: false,
  reactStrictMode: true,
  // What a build has copied of the site's folder (lib/site/write-site.ts), and the words in the site's language.
  turbopack: {
    resolveAlias: {
      '#lib/links/identity.ts': fromHere('identity.ts'),
      // What the watcher of a site says while it is edited (scripts/watch-site.ts).
      ...(isDevelopment && { '#components/shell/site-state.ts': fromHere('state.ts') }),
      // Below lib, so that it has no words of the site: these are said by the sandbox, too.
      '#json/fault-words.ts': fromHere('words/json.ts'),
      'site/fonts': fromHere('fonts.ts'),
      'site/theme.css': fromHere('theme.css'),
      ...Object.fromEntries(
        ['language', ...Object.keys(english)].map((group) => [
          `#words/${group}.ts`,
          fromHere(`words/${group}.ts`),
        ]),
      ),
    },
  },
  env: { BASE_PATH: basePath, PORTAL_EXPORT: process.env.PORTAL_EXPORT || '' },
  // `npm test` checks types; doing it again would only lengthen a first start.
  typescript: { ignoreBuildErrors: true },
  // The ledger first: of a moved page it knows more than the text.
  redirects: async () => [
    ...oldPages(readLedger(ledgerPath())).map((each) => ({ ...each, permanent: false })),
    ...oldAddresses(await readGuides()).map((each) => ({ ...each, permanent: true })),
  ],
  rewrites: async () => ({ beforeFiles: markdownRewrites }),
};

export default config;
