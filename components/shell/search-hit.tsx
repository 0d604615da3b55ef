import type { Excerpt, SearchHit } from '#lib/search/hits.ts';
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
  status: words.status,
};

const codeKinds: ReadonlySet<SearchHit['kind']> = new Set([
  'parameter',
  'property',
  'header',
  'value',
  'error',
]);

/** One result: what it is called and what it takes, where it stands, what of its text was asked for, and its kind. */
export function SearchHitLine({ hit }: { hit: SearchHit }) {
  const { kind, title, context, method, facts, excerpt } = hit;
  return (
    <>
      <span className="search-title">
        {kind === 'operation' && method !== undefined && <Method method={method} look="word" />}
        {codeKinds.has(kind) ? <code>{title}</code> : title}
        {facts !== undefined && <span className="search-facts">{facts}</span>}
      </span>
      <span className="search-context">{context}</span>
      {excerpt !== undefined && <Passage excerpt={excerpt} />}
      <span className="search-kind">{kinds[kind]}</span>
    </>
  );
}

function Passage({ excerpt }: { excerpt: Excerpt }) {
  return (
    <span className="search-excerpt">
      {excerpt.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
    </span>
  );
}

/** A page that was read before, or that a reader may begin with. */
export function StartLine({ title, kind }: { title: string; kind: string }) {
  return (
    <>
      <span className="search-title">{title}</span>
      <span className="search-kind">{kind}</span>
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
