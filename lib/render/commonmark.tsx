import type { Element, Nodes } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentType, ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { withBase } from '../env/base-path.ts';
import { safeTree } from './commonmark-tree.ts';
import { type FenceLanguage, fenceLanguage } from './fence-language.ts';
import { levelHeadings } from './heading-levels.ts';
import { isOwnSite } from './own-site.ts';
import { checkHref, checkImageSource } from './safe-href.ts';

/** A fenced code block: the text as written, without the closing line break. */
export interface FenceProps {
  readonly code: string;
  readonly language?: FenceLanguage;
}

export interface CommonmarkProps {
  /** Untrusted CommonMark: a `description` of the model. */
  readonly source: string;
  /** Level of the heading above; the highest one in the text becomes the next level. Default 2. */
  readonly under?: 1 | 2 | 3 | 4 | 5;
  /** Drops the paragraph around a text of one paragraph, for a cell or a caption. */
  readonly inline?: boolean;
  /** Base URLs of the API that the text is about: a link to its own site is not named. */
  readonly servers?: readonly string[];
  /** Shows code blocks; plain `<pre>` where absent. */
  readonly Fence?: ComponentType<FenceProps>;
}

/** Turns a description into elements; the only place that does, since whoever wrote it is not trusted. Styles belong to the parent. */
export function Commonmark({
  source,
  under = 2,
  inline = false,
  servers = [],
  Fence = PlainFence,
}: CommonmarkProps): ReactNode {
  if (isPlain(source)) return inline ? source : <p>{source}</p>;
  const tree = safeTree(source);
  levelHeadings(tree, under);
  return toJsxRuntime(inline ? withoutParagraph(tree) : tree, {
    Fragment,
    jsx,
    jsxs,
    ignoreInvalidStyle: true,
    passNode: true,
    components: { a: safeLink(servers), img: SiteImage, input: TaskMark, pre: fence(Fence) },
  });
}

/** No character that Markdown or HTML reads, on one line: most descriptions of parameters, at no cost. */
function isPlain(source: string): boolean {
  return /^[A-Za-z][A-Za-z\d ,;:.()'"?/%$=+-]*$/.test(source) && !/www\.|:\/\//i.test(source);
}

function withoutParagraph(tree: Nodes): Nodes {
  if (tree.type !== 'root') return tree;
  const blocks = tree.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only, ...others] = blocks;
  if (only?.type !== 'element' || only.tagName !== 'p' || others.length > 0) return tree;
  return { type: 'root', children: only.children };
}

function safeLink(servers: readonly string[]) {
  return (props: { href?: string; children?: ReactNode }) => SafeLink({ ...props, servers });
}

function SafeLink(props: { href?: string; children?: ReactNode; servers: readonly string[] }): ReactNode {
  const { href, children, servers } = props;
  if (href === undefined || isOfOtherTool(href)) return children;
  const safe = checkHref(href);
  const text = textOf(children);
  if (safe === undefined) return text === href ? text : <Noted note={href}>{children}</Noted>;
  const link = (
    <a href={withBase(safe.href)} rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
  // Another site's host is shown, so that a friendly text cannot hide where a link leads.
  const isPlain = safe.host === undefined || namesHost(text, safe.host) || isOwnSite(safe.host, servers);
  return isPlain ? link : <Noted note={safe.host}>{link}</Noted>;
}

/** `#operation/listUsers`, `#tag/Users`: an address that another documentation tool makes; none here has a slash. */
function isOfOtherTool(href: string): boolean {
  return /^#.*\//.test(href);
}

function Noted({ note, children }: { note: string; children: ReactNode }): ReactNode {
  return (
    <>
      {children} <span className="link-host">({note})</span>
    </>
  );
}

function namesHost(text: string, host: string): boolean {
  const rest = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .toLowerCase();
  return rest === host || (/^[/?#]/.test(rest.slice(host.length)) && rest.startsWith(host));
}

function SiteImage({ src = '', alt = '' }: { src?: string; alt?: string }): ReactNode {
  const source = checkImageSource(src);
  return source === undefined ? (
    say(words.imageIs, { image: alt === '' ? src : `${alt} (${src})` })
  ) : (
    <img src={withBase(source)} alt={alt} loading="lazy" />
  );
}

function TaskMark({ checked }: { checked?: boolean }): ReactNode {
  return checked ? '☑' : '☐';
}

function fence(Fence: ComponentType<FenceProps>) {
  return function FenceBlock({ node, children }: { node?: Element; children?: ReactNode }): ReactNode {
    const code = node?.children[0];
    if (code?.type !== 'element' || code.tagName !== 'code' || node?.children.length !== 1)
      return <pre>{children}</pre>;
    const names = Array.isArray(code.properties.className) ? code.properties.className : [];
    const language = fenceLanguage(String(names[0] ?? '').replace('language-', ''));
    return <Fence code={hastText(code).replace(/\n$/, '')} {...(language && { language })} />;
  };
}

function PlainFence({ code }: FenceProps): ReactNode {
  return (
    <pre>
      <code>{code}</code>
    </pre>
  );
}

function hastText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(hastText).join('') : '';
}

function textOf(children: ReactNode): string {
  if (typeof children === 'string') return children;
  return Array.isArray(children) ? children.map(textOf).join('') : '';
}
