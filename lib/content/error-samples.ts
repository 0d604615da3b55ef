import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from 'react';
import { dataPath } from '../env/data-path.ts';
import { listFiles } from './list-files.ts';

const extension = '.mjs';

/**
 * Code that handles an error, by error code: the files of `content/error-samples`. They may import what a guide shows
 * under the name of a file.
 */
export const getErrorSamples = cache(async (): Promise<ReadonlyMap<string, string>> => {
  const folder = dataPath('content', 'error-samples');
  const names = (await listFiles(folder)).filter((name) => name.endsWith(extension));
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name.slice(0, -extension.length), sources[index] ?? '']));
});
