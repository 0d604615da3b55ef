import path from 'node:path';
import { openapiFolder, siteFolder } from '../env/folders.mjs';
import type { SourceLine } from '../openapi/model.ts';

/** Where a page is written: a file of the site, with `/`, and the line where that is known. */
export interface PageSource {
  readonly file: string;
  readonly line?: number;
}

/**
 * The address at which a page's source can be changed.
 * @param pattern `https://host/repository/edit/main/{file}#L{line}`; what follows `#` goes where no line is known. A
 *   pattern without `{file}` is what the file's path is put behind.
 */
export function editUrl(pattern: string, { file, line }: PageSource): string {
  const address = pattern.includes('{file}') ? pattern : `${pattern.replace(/\/?$/, '/')}{file}`;
  const known = line === undefined ? address.replace(/#.*\{line\}.*$/, '') : address;
  const written = file.split('/').map(encodeURIComponent).join('/');
  return known.replaceAll('{file}', () => written).replaceAll('{line}', String(line ?? 1));
}

/** The line of a description as a place of the site; `undefined` for a folder that lies outside of it. */
export function descriptionSource(
  { file, line }: SourceLine,
  folder = openapiFolder(),
): PageSource | undefined {
  const found = path.relative(siteFolder(), path.resolve(folder, ...file.split('/')));
  if (found.startsWith('..') || path.isAbsolute(found)) return undefined;
  return { file: found.split(path.sep).join('/'), line };
}
