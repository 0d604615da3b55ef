import { createElement, Fragment } from 'react';
import type { Token } from './tokens.ts';

/**
 * The inside of a `<code>`: a line is a `span.l`, a coloured run a span with its kind, and a line feed stands between
 * lines, so the element's text is the source byte for byte. Line numbers come from the style sheet.
 */
export function CodeLines({ lines }: { lines: readonly (readonly Token[])[] }) {
  // Children are spread, not listed: keys would cost more of the page than the code itself.
  return createElement(
    Fragment,
    null,
    ...lines.flatMap((line, index) => [
      index === 0 ? null : '\n',
      createElement('span', { className: 'l' }, ...line.map(renderToken)),
    ]),
  );
}

function renderToken(token: Token) {
  return token.kind === undefined ? token.text : createElement('span', { className: token.kind }, token.text);
}
