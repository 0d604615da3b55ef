import type { SearchIndexFile } from './index-file.ts';
import type { Language } from './language.ts';
import { fold, joinNeighbours, readWords, tokenize } from './tokenize.ts';
import { fieldWeights, longestLead } from './weights.ts';
import type { Field } from './word-index.ts';

export type Page = SearchIndexFile['pages'][number];

/** What the index knows of a page, and how much each part says of it. */
export function fieldsOf(page: Page, { isQualifying }: Language): Field[] {
  const { kind, title, names, path = '', method = '', context, text } = page;
  const titleWords = title.split(' ');
  const about = titleWords.findIndex((word, at) => at > 0 && isQualifying(fold(word)));
  const subject = about < 0 ? title : titleWords.slice(0, about).join(' ');
  const lead = text.slice(0, longestLead);
  return [
    [[...tokenize(subject), ...joinNeighbours(subject)], fieldWeights.title],
    [[...tokenize(title), ...joinNeighbours(title)], fieldWeights.rest],
    [names.flatMap(tokenize), fieldWeights.name],
    [tokenize(context), kind === 'heading' ? fieldWeights.heading : fieldWeights.context],
    [tokenize(path), fieldWeights.path],
    [tokenize(method), fieldWeights.context],
    [tokenize(lead), fieldWeights.lead],
    [tokenize(text.slice(longestLead)), fieldWeights.text],
  ];
}

/** What is asked for by its name alone is most often a list, or something new in it. */
export function useOf({ kind, method, path = '' }: Page): 'list' | 'create' | 'other' {
  if (kind !== 'operation' || path.endsWith('}')) return 'other';
  return method === 'GET' ? 'list' : method === 'POST' ? 'create' : 'other';
}

export function partsOf(name: string): string[] {
  return readWords(name).flatMap((word) => word.parts);
}
