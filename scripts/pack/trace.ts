import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

/** What Next names only for development, building and the optimisation of pictures, none of which a portal does. */
const never = [
  /\.d\.[cm]?ts$/,
  /\.map$/,
  /(?:^|[/.])development\.js$/,
  /\/next-server\/.*\.dev\.js$/,
  /\/scripts\/watch-site\.ts$/,
  /\/next\/dist\/docs\//,
  /\/next\/dist\/compiled\/(?:webpack|jest-worker|babel|babel-packages|next-devtools|@vercel\/nft|@next\/font)\//,
  /\/node_modules\/(?:sharp|@img|@next\/swc-[^/]+)\//,
];

export function isNeverServed(file: string): boolean {
  return never.some((pattern) => pattern.test(`/${file.split(path.sep).join('/')}`));
}

/** The tracer that comes with Next, which finds what a file imports and requires. */
interface Tracer {
  nodeFileTrace(
    entries: readonly string[],
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly fileList: ReadonlySet<string>; readonly esmFileList: ReadonlySet<string> }>;
}

/** All files that Node reads to run these scripts, as absolute paths. Only what they import: no file that they open. */
export async function traceScripts(entries: readonly string[]): Promise<string[]> {
  const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft') as Tracer;
  const { root } = path.parse(process.cwd());
  const { fileList, esmFileList } = await nodeFileTrace(entries, {
    base: root,
    processCwd: process.cwd(),
    mixedModules: true,
    moduleSyncCatchall: true,
    analysis: { emitGlobs: false, computeFileReferences: false, evaluatePureExpressions: false },
    ignore: isNeverServed,
    readFile: readSource,
  });
  return [...new Set([...fileList, ...esmFileList])].map((file) => path.join(root, file));
}

/** The tracer reads JavaScript only. */
async function readSource(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    return file.endsWith('.ts') ? stripTypeScriptTypes(text) : text;
  } catch (error) {
    if (['ENOENT', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
