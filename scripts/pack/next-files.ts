import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNeverServed } from './trace.ts';

/**
 * The files of packages that a build's pages and Next's server read, as absolute paths: Next wrote them down when it built
 * (`*.nft.json`). Of the project's own files it names far too many, and none that it reads is missing elsewhere.
 */
export async function listNextFiles(dist: string, packages: string): Promise<string[]> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.nft.json'));
  const lists = await Promise.all(names.map((name) => readTrace(path.join(dist, name))));
  return [...new Set(lists.flat())].filter(
    (file) => file.startsWith(packages + path.sep) && !isNeverServed(file),
  );
}

async function readTrace(file: string): Promise<string[]> {
  const { files } = JSON.parse(await readFile(file, 'utf8')) as { files: readonly string[] };
  return files.map((name) => path.resolve(path.dirname(file), name));
}
