import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFolder } from '../env/folders.mjs';
import { ContentError } from './fault.ts';
import { listFiles } from './list-files.ts';
import type { Guide } from './model.ts';
import { orderGuides } from './order-guides.ts';
import { pageOf, unreadFaults } from './page-of.ts';
import { type ParsedGuide, parseGuide } from './parse-guide.ts';
import { siblingFaults } from './sibling-faults.ts';
import { fillVariables, localVariables } from './variables.ts';

/**
 * Every guide under `folder`, in reading order, each joined to its neighbours. Variables that are still in the texts
 * stand for the addresses of one machine: a build fills them in the copy that it takes (scripts/fill-texts.ts). Drafts
 * are there in development only.
 * @throws ContentError listing the faults of all files together.
 */
export async function loadGuides(
  folder = join(siteFolder(), 'content'),
  hasDrafts = process.env.NODE_ENV === 'development',
): Promise<readonly Guide[]> {
  const files = await listFiles(folder);
  const results = await Promise.all(files.flatMap((file) => read(folder, file) ?? []));
  const guides = results.filter((result): result is ParsedGuide => !(result instanceof ContentError));
  const shown = guides.filter(({ isDraft }) => hasDrafts || !isDraft);
  const faults = [
    ...results.flatMap((result) => (result instanceof ContentError ? result.faults : [])),
    ...unreadFaults(files),
    ...siblingFaults(shown),
  ];
  if (faults.length > 0) throw new ContentError(faults);
  return orderGuides(shown);
}

/** Undefined where no page comes of the file. */
function read(folder: string, file: string): Promise<ParsedGuide | ContentError> | undefined {
  const page = pageOf(file);
  if (page === undefined) return undefined;
  return readFile(join(folder, file), 'utf8').then((text) => {
    const source = fillVariables(text, localVariables);
    return parseOrFaults(() => parseGuide({ ...page, file: `content/${file}`, source }));
  });
}

function parseOrFaults(parse: () => ParsedGuide): ParsedGuide | ContentError {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}
