import { words } from '#words/search.ts';
import { RecentSearchLine, StartLine } from './search-hit.tsx';
import type { SearchLine } from './search-list.tsx';
import { listStarts } from './starts.ts';
import type { useRecent } from './use-recent.ts';

interface Actions {
  readonly searchUrl: (search: string) => string;
  readonly look: (search: string) => void;
  readonly go: (url: string) => void;
}

/** What is offered before anything is typed: the last searches, the last pages, and where a reader may begin. */
export function idleLines(
  { searches, pages }: Pick<ReturnType<typeof useRecent>, 'searches' | 'pages'>,
  { searchUrl, look, go }: Actions,
): SearchLine[] {
  const seen = new Set(pages.map(({ path }) => path));
  return [
    ...searches.map((search) => ({
      url: searchUrl(search),
      content: <RecentSearchLine search={search} />,
      onTake: () => look(search),
    })),
    ...pages.map(({ path, title }) => ({
      url: path,
      content: <StartLine title={title} kind={words.recentPage} />,
      onTake: () => go(path),
    })),
    ...listStarts()
      .filter(({ href }) => !seen.has(href))
      .map(({ href, title }) => ({
        url: href,
        content: <StartLine title={title} kind={words.startHere} />,
        onTake: () => go(href),
      })),
  ];
}
