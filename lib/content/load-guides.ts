import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFolder } from '../env/folders.mjs';
import { ContentError } from './fault.ts';
import type { Texts } from './include.ts';
import { listFiles } from './list-files.ts';
import type { Guide } from './model.ts';
import { orderGuides } from './order-guides.ts';
import { isPart, pageOf, unreadFaults } from './page-of.ts';
import { type ParsedGuide, parseGuide } from './parse-guide.ts';
import { type Reading, readText } from './read-text.ts';
import { siblingFaults } from './sibling-faults.ts';
import { fillVariables, localVariables, type Variables } from './variables.ts';

export interface LoadOptions {
  /** The site's own variables; absent where they have been filled in. */
  readonly variables?: Variables;
  /** Whether drafts are among them: in development, unless it is said. */
  readonly hasDrafts?: boolean;
}

/**
 * Every guide under `folder`, in reading order, each joined to its neighbours. Variables that are still in the texts
 * stand for the addresses of one machine: a build fills them in the copy that it takes (scripts/fill-texts.ts).
 * @throws ContentError listing the faults of all files together.
 */
export async function loadGuides(
  folder = join(siteFolder(), 'content'),
  { variables = {}, hasDrafts = process.env.NODE_ENV === 'development' }: LoadOptions = {},
): Promise<readonly Guide[]> {
  const files = await listFiles(folder);
  const all = { ...variables, ...localVariables };
  const texts = await readTexts(folder, files, all);
  const reading = { texts, variables: Object.keys(all) };
  const results = files.flatMap((file) => parseOnce(join(folder, file), file, reading) ?? []);
  const guides = results.filter((result): result is ParsedGuide => !(result instanceof ContentError));
  const shown = guides.filter(({ isDraft }) => hasDrafts || !isDraft);
  const faults = [
    ...results.flatMap((result) => (result instanceof ContentError ? result.faults : [])),
    ...files.filter(isPart).flatMap((file) => readText(sourceOf(file, texts), reading).faults),
    ...unreadFaults(files),
    ...siblingFaults(shown),
  ];
  if (faults.length > 0) throw new ContentError(faults);
  return orderGuides(shown);
}

/** By their path from the site. */
async function readTexts(
  folder: string,
  files: readonly string[],
  variables: Variables,
): Promise<ReadonlyMap<string, string>> {
  const named = files.filter((file) => /\.mdx?$/.test(file));
  const sources = await Promise.all(named.map((file) => readFile(join(folder, file), 'utf8')));
  return new Map(
    named.map((file, index) => [`content/${file}`, fillVariables(sources[index] ?? '', variables)]),
  );
}

function sourceOf(file: string, texts: Texts) {
  return { file: `content/${file}`, source: texts.get(`content/${file}`) ?? '' };
}

type ReadingOf = Reading & { readonly texts: Texts };

/** What came of each file when it was last read, and of what: its own text and those that it takes in. */
const kept = new Map<
  string,
  { readonly taken: ReadonlyMap<string, string | undefined>; readonly guide: ParsedGuide; variables: string }
>();

/** Of a file that says what it said before, what came of it then: while one text is written, the others are not read anew. */
function parseOnce(
  place: string,
  file: string,
  { texts, variables = [] }: ReadingOf,
): ReturnType<typeof parse> {
  const known = kept.get(place);
  const isSame =
    known?.variables === variables.join(' ') &&
    [...known.taken].every(([name, text]) => texts.get(name) === text);
  if (isSame) return known.guide;
  const taken = new Map<string, string | undefined>([[`content/${file}`, texts.get(`content/${file}`)]]);
  const get = (name: string) => {
    taken.set(name, texts.get(name));
    return texts.get(name);
  };
  const result = parse(file, { texts: { get, keys: () => texts.keys() }, variables });
  if (result === undefined || result instanceof ContentError) kept.delete(place);
  else kept.set(place, { taken, guide: result, variables: variables.join(' ') });
  return result;
}

/** Undefined where no page comes of the file. */
function parse(file: string, reading: ReadingOf): ParsedGuide | ContentError | undefined {
  const page = pageOf(file);
  if (page === undefined) return undefined;
  try {
    return parseGuide({ ...page, ...sourceOf(file, reading.texts) }, reading);
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}
