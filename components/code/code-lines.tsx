import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Token } from './tokens.ts';

/**
 * The inside of a `<code>`: a line is a `span.l`, a coloured run a span with its kind, and a line feed stands between
 * lines, so the element's text is the source byte for byte. Line numbers come from the style sheet.
 */
export function CodeLines({ lines }: { lines: readonly (readonly Token[])[] }) {
  // Children that never move, as written markup has them: keys would cost more of the page than the code itself.
  const children = lines.flatMap((line, index) => [
    index === 0 ? null : '\n',
    jsxs('span', { className: 'l', children: line.map(renderToken) }),
  ]);
  return jsxs(Fragment, { children });
}

function renderToken(token: Token) {
  return token.kind === undefined ? token.text : jsx('span', { className: token.kind, children: token.text });
}
