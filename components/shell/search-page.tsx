import { identity } from '#lib/links/identity.ts';
import type { SearchAnswer } from '#lib/search/searcher.ts';
import { Frame } from './frame.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { SearchHitLine } from './search-hit.tsx';

const read: Readonly<Record<NonNullable<SearchAnswer['readAs']>, string>> = {
  request: 'Read as a request: these endpoints take it.',
  problem: 'Read as an error: this is what it means.',
  place: 'Read as a link to this portal.',
};

/** Search without scripts: a form and its answer. */
export function SearchPage(props: {
  words: string;
  /** Slug of the API that is searched; empty: everything. */
  scope: string;
  /** Slug of the version that is searched where its API has several; absent: the current one. */
  version: string | undefined;
  answer: SearchAnswer;
}) {
  const { words, scope, version, answer } = props;
  const { hits, readAs } = answer;
  return (
    <Frame>
      <div className="reading search-page">
        <h1>Search</h1>
        <form action="/search" className="search-form">
          <label htmlFor="search-words" className="sr-only">
            Search the documentation
          </label>
          <input
            id="search-words"
            type="search"
            name="q"
            defaultValue={words}
            maxLength={4000}
            autoComplete="off"
            className="search-field"
          />
          <ScopeChoice name="api" defaultValue={scope} />
          {version !== undefined && <VersionChoice version={version} />}
          <button type="submit" className="button button-primary">
            Search
          </button>
        </form>
        {words.trim() !== '' && (
          <p className="quiet">{readAs === undefined ? countHits(hits.length) : read[readAs]}</p>
        )}
        <ol className="search-hits">
          {hits.map((hit) => (
            <li key={hit.url}>
              <a href={hit.url} className="search-hit">
                <SearchHitLine hit={hit} />
              </a>
            </li>
          ))}
        </ol>
        {hits.length === 0 && <Help isEmpty={words.trim() === ''} />}
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
    <select name="version" defaultValue={version} className="search-scope" aria-label="Version">
      {api.versions.map(({ slug, name }, index) => (
        <option key={slug} value={index === 0 ? '' : slug}>
          {`${api.title} ${name}`}
        </option>
      ))}
    </select>
  );
}

function countHits(count: number): string {
  if (count === 0) return 'Nothing was found.';
  return count === 1 ? '1 result' : `${count} results`;
}

function Help({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className="prose">
      <p>{isEmpty ? 'Search finds:' : 'Try one of these:'}</p>
      <ul>
        <li>what an endpoint does, its path, or a request URL with real ids in it</li>
        <li>the name of a parameter, property, header or value</li>
        <li>an error code, or the whole error document</li>
      </ul>
    </div>
  );
}
