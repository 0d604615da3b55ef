import { withoutBase } from '../env/base-path.ts';
import { segmentsOf } from './match-path.ts';

/** What someone typed or pasted into the search box. */
export type Query =
  | { readonly kind: 'words'; readonly words: string }
  /** A path, a request URL, a request line or a curl command. */
  | {
      readonly kind: 'request';
      readonly method?: string;
      readonly segments: readonly string[];
      readonly parameters: readonly string[];
      readonly words: string;
    }
  /** An error document: RFC 9457, or this API's own members. */
  | {
      readonly kind: 'problem';
      readonly code?: string;
      readonly documentation?: string;
      readonly words: string;
    }
  /** A place on this portal: a page's URL or a permanent link. */
  | { readonly kind: 'place'; readonly path: string; readonly anchor?: string };

const longest = 20_000;
const methods = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|QUERY)$/;

/**
 * @param portalUrl where the portal stands, with its base path
 * @param pages first segments of the portal's own paths, such as `reference`.
 */
export function readQuery(typed: string, portalUrl: string, pages: ReadonlySet<string>): Query {
  const text = typed.slice(0, longest).trim();
  if (text.startsWith('{') || text.includes('"type"') || text.includes('"code"')) {
    const problem = readProblem(text);
    if (problem) return problem;
  }
  return readRequest(text, portalUrl, pages) ?? { kind: 'words', words: text.slice(0, 200) };
}

function readProblem(text: string): Query | undefined {
  const document = parseObject(text.slice(text.indexOf('{')));
  // A log line or a broken copy still shows its members.
  const member = (name: string) => {
    const value =
      document === undefined ? new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(text)?.[1] : document[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const type = member('type');
  const code = member('code') ?? type?.split(/[/#:]/).findLast((part) => part !== '');
  const documentation = member('docUrl') ?? member('documentation_url') ?? member('instance');
  const words = member('title') ?? member('message') ?? member('detail') ?? '';
  if (code === undefined && documentation === undefined && words === '') return undefined;
  return {
    kind: 'problem',
    words,
    ...(code !== undefined && { code }),
    ...(documentation !== undefined && { documentation }),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function readRequest(text: string, portalUrl: string, pages: ReadonlySet<string>): Query | undefined {
  const words = text.split(/\s+/).map((word) => word.replace(/^['"]|(?<!['"\\,])['"\\,]+$/g, ''));
  const target =
    words.find((word) => /^https?:\/\/./i.test(word)) ??
    words.find((word) => /^\/?[^\s/]+\/[^\s]*$|^\/\S*$/.test(word));
  const isAlone = words.length <= 2 || /^curl\b/i.test(text) || words.some((word) => methods.test(word));
  if (target === undefined || !isAlone) return undefined;
  const portal = new URL(portalUrl);
  const url = URL.parse(target, portal.origin);
  if (url === null) return undefined;
  const isHere = url.origin === portal.origin || !/^https?:/i.test(target);
  const path = isHere ? withoutBase(url.pathname, portal.pathname.replace(/\/$/, '')) : url.pathname;
  const segments = segmentsOf(decode(path));
  if (segments.length === 0 && target !== '/') return undefined;
  if (isHere && pages.has(segments[0] ?? '')) return placeOf(segments, decode(url.hash.slice(1)));
  const method =
    words.find((word) => methods.test(word)) ??
    (/\s(?:-d|--data\S*|--json)\s/.test(text) ? 'POST' : undefined);
  return {
    kind: 'request',
    segments,
    parameters: [...url.searchParams.keys()],
    words: /^https?:/i.test(target) ? segments.join(' ') : target,
    ...(method !== undefined && { method }),
  };
}

function placeOf(segments: readonly string[], anchor: string): Query {
  const path = `/${segments.join('/').replace(/\.md$/, '')}`;
  return anchor === '' ? { kind: 'place', path } : { kind: 'place', path, anchor };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
