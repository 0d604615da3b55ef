import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { PageServers } from '#lib/request/page-servers.ts';
import { BaseUrl } from './servers/base-url.tsx';
import type { Token } from './tokens.ts';

/**
 * The inside of a `<code>`: a line is a `span.l`, a coloured run a span with its kind, and a line feed stands between
 * lines, so the element's text is the source byte for byte. Line numbers come from the style sheet. With `servers` the
 * base URLs that are marked in it follow the reader's choice.
 */
export function CodeLines(props: {
  lines: readonly (readonly Token[])[];
  servers?: PageServers | undefined;
}) {
  const { lines, servers } = props;
  // Children that never move, as written markup has them: keys would cost more of the page than the code itself.
  const children = lines.flatMap((line, index) => [
    index === 0 ? null : '\n',
    jsxs('span', { className: 'l', children: line.map((token) => renderToken(token, servers)) }),
  ]);
  return jsxs(Fragment, { children });
}

function renderToken({ text, kind, parts }: Token, servers: PageServers | undefined) {
  if (servers === undefined || parts === undefined)
    return kind === undefined ? text : jsx('span', { className: kind, children: text });
  const { list } = servers;
  const children = parts.map((part) => (part.isBase ? jsx(BaseUrl, { list, base: part.text }) : part.text));
  return kind === undefined ? jsxs(Fragment, { children }) : jsxs('span', { className: kind, children });
}
