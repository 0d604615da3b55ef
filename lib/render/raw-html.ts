/** Formatting that real descriptions use; none of it runs, loads or covers anything. */
export const harmlessElements = [
  ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's'],
  ...[
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
  ],
  ...['tr', 'u', 'ul', 'var'],
];

const harmless = new Set(harmlessElements);
// No `<` inside a tag: each match is tried once per `<`, so hostile input stays linear.
const tag = /<(\/?)([a-z][a-z\d]*)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/gi;
const hrefAttribute = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * HTML out of an untrusted text, reduced to harmless elements whose only attribute is an (unchecked) `href`. All else
 * is escaped, so that a reader sees `<script>` as it was written and no parser does.
 */
export function reduceHtml(html: string): string {
  let reduced = '';
  let end = 0;
  for (const match of html.matchAll(tag)) {
    reduced += escapeTags(html.slice(end, match.index)) + rewriteTag(match);
    end = match.index + match[0].length;
  }
  return reduced + escapeTags(html.slice(end));
}

/** The text that `reduceHtml` would leave to read. */
export function htmlText(html: string): string {
  return html.replace(tag, (whole, _slash: string, name: string) => {
    if (!harmless.has(name.toLowerCase())) return whole;
    return /^(?:br|p|li|tr|td|th|h\d|div|dd|dt)$/i.test(name) ? ' ' : '';
  });
}

function rewriteTag([whole, slash = '', name = '', attributes = '']: RegExpMatchArray): string {
  const element = name.toLowerCase();
  if (!harmless.has(element)) return escapeTags(whole);
  if (element !== 'a' || slash !== '') return `<${slash}${element}>`;
  const [, double, single, bare] = hrefAttribute.exec(attributes) ?? [];
  const href = double ?? single ?? bare;
  return href === undefined ? '<a>' : `<a href="${href.replaceAll('"', '&quot;')}">`;
}

function escapeTags(text: string): string {
  return text.replaceAll('<', '&lt;');
}
