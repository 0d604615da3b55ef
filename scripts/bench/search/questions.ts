import { pageHit, type SearchHit } from '#lib/search/hits.ts';
import type { SearchIndexFile } from '#lib/search/index-file.ts';

/** Something a reader may type, and which hit answers it. */
export interface Question {
  readonly kind: string;
  readonly text: string;
  readonly isRight: (hit: Pick<SearchHit, 'url' | 'kind' | 'title'>) => boolean;
}

/** Names longer than this number of letters are asked for with one letter missing, too. */
const shortTypo = 5;

/** Every title, path, path with ids, name and code; then names with their middle letter left out. */
export function listQuestions(file: SearchIndexFile): Question[] {
  const pages = file.pages.flatMap((page, index): Question[] => {
    const { kind, title, path, method } = page;
    const { url } = pageHit(file, index);
    const isRight: Question['isRight'] = (hit) => hit.url === url;
    // Of endpoints with one title, any is right: the title tells no more.
    const byTitle: Question['isRight'] = (hit) => hit.title === title && hit.kind === kind;
    const titled: Question = { kind, text: title, isRight: byTitle };
    if (kind !== 'operation' || path === undefined) return [titled];
    return [
      titled,
      { kind: 'path', text: `${method} ${path}`, isRight },
      {
        kind: 'path with ids',
        text: `${method} https://api.example.com${path.replace(/\{[^}]*\}/g, '123')}`,
        isRight,
      },
    ];
  });
  const names = file.names.map(
    ({ kind, name }): Question => ({ kind, text: name, isRight: (hit) => hit.title === name }),
  );
  const typos = file.names
    .filter(({ kind, name }) => kind !== 'value' && name.length > shortTypo)
    .map(({ name }): Question => {
      const middle = name.length >> 1;
      const text = name.slice(0, middle) + name.slice(middle + 1);
      return { kind: 'typo', text, isRight: (hit) => hit.title === name };
    });
  return [...pages, ...names, ...typos];
}
