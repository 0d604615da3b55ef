import path from 'node:path';
import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import { elements, member, type Place, text } from '../../openapi/parse/place.ts';
import { isWorkflowFile } from '../../openapi/workflow-files.ts';
import type { ArazzoFile } from './arazzo-file.ts';
import type { ApiDirectory } from './directory.ts';

/** What the entries of `sourceDescriptions` lead to. */
export type Source = { readonly name: string; readonly place: Place } & (
  | { readonly kind: 'openapi'; readonly api: string }
  | { readonly kind: 'arazzo'; readonly path: string }
  | { readonly kind: 'asyncapi' }
  /** It leads nowhere, which was told. */
  | { readonly kind: 'unknown' }
);

/** Where files of workflows stand. */
export interface WorkflowFiles {
  /** All paths in the folder of descriptions, with `/`. */
  readonly paths: readonly string[];
  /** Path of the file that calls itself so (`$self`). */
  pathOf(self: string): string | undefined;
}

/** The sources of a file; those that lead nowhere are told. */
export function readSources(file: ArazzoFile, files: WorkflowFiles, apis: ApiDirectory): Source[] {
  const places = elements(member(file.root, 'sourceDescriptions'));
  const sources: Source[] = [];
  for (const place of places) {
    const name = text(place, 'name');
    const url = text(place, 'url');
    if (name === undefined || url === undefined) continue;
    if (!/^[A-Za-z0-9_-]+$/.test(name))
      file.report.error(
        member(place, 'name'),
        `${describeValue(name)} cannot be named in an expression: use letters, digits, "-" and "_"`,
      );
    if (sources.some((each) => each.name === name))
      file.report.error(
        member(place, 'name'),
        `"${name}" is the name of another source before it: rename one of the two`,
      );
    sources.push(sourceOf(name, url, place, { file, files, apis }));
  }
  return sources;
}

interface Around {
  readonly file: ArazzoFile;
  readonly files: WorkflowFiles;
  readonly apis: ApiDirectory;
}

function sourceOf(name: string, url: string, place: Place, around: Around): Source {
  const type = text(place, 'type') ?? (isWorkflowFile(url) ? 'arazzo' : 'openapi');
  if (type === 'asyncapi') return { name, place, kind: 'asyncapi' };
  return type === 'arazzo' ? arazzoSource(name, url, place, around) : apiSource(name, url, place, around);
}

function apiSource(name: string, url: string, place: Place, { file, apis }: Around): Source {
  const found = filesMeant(url, file).find((each) => apis.slugOf(each) !== undefined);
  const api = found === undefined ? undefined : apis.slugOf(found);
  if (api !== undefined) return { name, place, kind: 'openapi', api };
  tellNowhere(url, 'description of the portal', apis.files, place, file);
  return { name, place, kind: 'unknown' };
}

function arazzoSource(name: string, url: string, place: Place, { file, files }: Around): Source {
  const meant = [files.pathOf(url) ?? '', ...filesMeant(url, file)];
  const found = meant.find((each) => files.paths.includes(each));
  if (found !== undefined) return { name, place, kind: 'arazzo', path: found };
  tellNowhere(url, 'file of workflows', files.paths, place, file);
  return { name, place, kind: 'unknown' };
}

function tellNowhere(
  url: string,
  what: string,
  known: readonly string[],
  place: Place,
  file: ArazzoFile,
): void {
  const from = path.posix.dirname(file.path);
  const written = known.map((each) => path.posix.relative(from, each));
  file.report.error(
    member(place, 'url'),
    `leads to no ${what}: ${describeValue(url)} is looked for beside this file; ${suggest(url, written, quoted)}`,
  );
}

/**
 * The files that a URL may mean. Nothing is fetched: of an absolute one the last segment is taken for the name of a file
 * beside this one, or in the folder of descriptions.
 */
function filesMeant(url: string, file: ArazzoFile): string[] {
  const [address = ''] = url.split(/[?#]/);
  const from = path.posix.dirname(file.path);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return [path.posix.join(from, decoded(address))];
  const name = decoded(address.split('/').at(-1) ?? '');
  return [path.posix.join(from, name), name];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
