import type { SearchHit } from '#lib/search/hits.ts';
import { words } from '#words/search.ts';
import { Method } from '../ui/method.tsx';

const kinds: Readonly<Record<SearchHit['kind'], string>> = {
  guide: words.guide,
  heading: words.guide,
  api: words.api,
  operation: words.endpoint,
  webhook: words.webhook,
  workflow: words.workflow,
  step: words.step,
  schema: words.schema,
  error: words.error,
  parameter: words.parameter,
  property: words.property,
  header: words.header,
  value: words.value,
};

/** One result: what it is called, where it stands, and what kind of thing it is. */
export function SearchHitLine({ hit: { kind, title, context, method } }: { hit: SearchHit }) {
  const isName =
    kind === 'parameter' || kind === 'property' || kind === 'header' || kind === 'value' || kind === 'error';
  return (
    <>
      <span className="search-title">
        {kind === 'operation' && method !== undefined && <Method method={method} look="word" />}
        {isName ? <code>{title}</code> : title}
      </span>
      <span className="search-context">{context}</span>
      <span className="search-kind">{kinds[kind]}</span>
    </>
  );
}

/** A search that led to a page before. */
export function RecentSearchLine({ search }: { search: string }) {
  return (
    <>
      <span className="search-title">{search}</span>
      <span className="search-kind">{words.recentSearch}</span>
    </>
  );
}
