import type { Element, Root as HtmlRoot, Nodes } from 'hast';
import type { FootnoteDefinition, FootnoteReference, Html, Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isExhausting } from '../openapi/exhausting.ts';
import { markAlerts } from './alerts.ts';
import { harmlessElements, reduceHtml } from './raw-html.ts';

/** Deeper trees would overflow the stack of whoever walks them; no text that is meant to be read comes near. */
const deepest = 64;

/** What may leave the pipeline. Only Markdown itself makes the attributes named here, but for `href`. */
const schema: SanitizeSchema = {
  tagNames: [...harmlessElements, 'img', 'input'],
  attributes: {
    a: ['href'],
    blockquote: [['className', /^alert-/]],
    code: [['className', /^language-/]],
    img: ['src', 'alt'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ol: ['start'],
  },
  // The component checks each URL and shows those it refuses, which a stripped attribute could not.
  protocols: {},
  required: {},
  strip: [],
};

const footnotesAsText: NonNullable<RehypeOptions['handlers']> = {
  // Real footnotes need ids, which would clash between the descriptions on one page.
  footnoteReference: (_state, node: FootnoteReference) => ({ type: 'text', value: `[^${node.identifier}]` }),
  footnoteDefinition: (state, node: FootnoteDefinition) => ({
    type: 'element',
    tagName: 'blockquote',
    properties: {},
    children: [{ type: 'text', value: `[^${node.identifier}]: ` }, ...state.all(node)],
  }),
};

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true, handlers: footnotesAsText }).freeze();
const readRaw = unified().use(rehypeRaw).freeze();
const sanitize = unified().use(rehypeSanitize, schema).freeze();

/** CommonMark with GitHub's extensions as a syntax tree; `undefined` for a text made to exhaust the parser. */
export function parseCommonmark(source: string): MarkdownRoot | undefined {
  if (isExhausting(source)) return undefined;
  const tree = parser.parse(source);
  if (source.includes('[!')) markAlerts(tree);
  return tree;
}

/**
 * Untrusted CommonMark as a tree of harmless elements; what is not harmless is text in it. A source
 * that would take seconds to parse or nests too deeply comes back as one block of plain text.
 */
export function safeTree(source: string): HtmlRoot {
  try {
    return shallow(readMarkup(source)) ?? plain(source);
  } catch (error) {
    if (error instanceof RangeError) return plain(source);
    throw error;
  }
}

function readMarkup(source: string): HtmlRoot | undefined {
  const markdown = parseCommonmark(source);
  if (markdown === undefined) return undefined;
  let hasHtml = false;
  visit(markdown, 'html', (node: Html) => {
    hasHtml = true;
    node.value = reduceHtml(node.value);
  });
  const html = toHtml.runSync(markdown);
  return hasHtml ? housed(sanitize.runSync(readRaw.runSync(html))) : sanitize.runSync(html);
}

/** What stands outside of what it belongs to would, as a browser reads it, end the page's own item around it. */
function housed<T extends HtmlRoot | Element>(tree: T, isInTerms = false): T {
  const name = 'tagName' in tree ? tree.tagName : '';
  const holdsTerms = name === 'dl' || (name === 'div' && isInTerms);
  tree.children = tree.children.map((child) => {
    if (child.type !== 'element') return child;
    const inner = housed(child, name === 'dl');
    if (inner.tagName === 'li' && name !== 'ul' && name !== 'ol') return within('ul', inner);
    return /^d[dt]$/.test(inner.tagName) && !holdsTerms ? within('dl', inner) : inner;
  }) as T['children'];
  return tree;
}

function within(tagName: string, child: Element): Element {
  return { type: 'element', tagName, properties: {}, children: [child] };
}

function shallow(tree: HtmlRoot | undefined): HtmlRoot | undefined {
  let level: readonly Nodes[] = tree?.children ?? [];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return undefined;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return tree;
}

function plain(source: string): HtmlRoot {
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: source }],
  };
  return { type: 'root', children: [paragraph] };
}
