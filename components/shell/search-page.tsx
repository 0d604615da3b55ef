import { identity } from '#lib/links/identity.ts';
import type { SearchAnswer } from '#lib/search/searcher.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/search.ts';
import { Link } from '../ui/link.tsx';
import { Frame } from './frame.tsx';
import { NoHits } from './no-hits.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchHitLine } from './search-hit.tsx';

const read: Readonly<Record<NonNullable<SearchAnswer['readAs']>, string>> = {
  request: words.readAsRequest,
  problem: words.readAsProblem,
  place: words.readAsPlace,
};

/** Search without scripts: a form and its answer. */
export function SearchPage(props: {
  typed: string;
  /** Slug of the API that is searched; empty: everything. */
  scope: string;
  /** Slug of the version that is searched where its API has several; absent: the current one. */
  version: string | undefined;
  answer: SearchAnswer;
}) {
  const { typed, scope, version, answer } = props;
  const { hits, readAs } = answer;
  return (
    <Frame>
      <div className="reading search-page">
        <h1>{words.search}</h1>
        <SearchForm typed={typed}>
          <ScopeChoice name="api" defaultValue={scope} />
          {version !== undefined && <VersionChoice version={version} />}
        </SearchForm>
        {typed.trim() !== '' && (
          <p className="quiet">{readAs === undefined ? countHits(hits.length) : read[readAs]}</p>
        )}
        <ol className="search-hits">
          {hits.map((hit) => (
            <li key={hit.url}>
              <Link href={hit.url} className="search-hit">
                <SearchHitLine hit={hit} />
              </Link>
            </li>
          ))}
        </ol>
        {hits.length === 0 && <NoHits isEmpty={typed.trim() === ''} />}
      </div>
    </Frame>
  );
}

/** Which version is searched, and the way out of it; nothing where there is no such older version. */
function VersionChoice({ version }: { version: string }) {
  const api = identity.apis.find(({ versions = [] }) =>
    versions.slice(1).some(({ slug }) => slug === version),
  );
  if (api?.versions === undefined) return null;
  return (
    <select name="version" defaultValue={version} className="search-scope" aria-label={words.version}>
      {api.versions.map(({ slug, name }, index) => (
        <option key={slug} value={index === 0 ? '' : slug}>
          {`${api.title} ${name}`}
        </option>
      ))}
    </select>
  );
}

function countHits(count: number): string {
  if (count === 0) return words.nothing;
  return say(words.results, { count });
}
