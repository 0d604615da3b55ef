import type { Code, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { expressionText, namedAttributes, textOf } from './attribute-text.ts';
import { componentMarkdown } from './component-markdown.ts';
import { partComponents } from './references.ts';
import { stringifyMarkdown } from './syntax.ts';

/**
 * The page as plain Markdown. Components say in words what they show (a callout's text, a diagram's caption). One that
 * says nothing makes its content itself and leaves its name.
 */
export function renderGuideMarkdown(tree: Root): string {
  return stringifyMarkdown({ type: 'root', children: plain(tree.children) });
}

/** A comment that stands for a component: its name, and behind it what it was given where that decides what it says. */
const mark = /^(?<before>(?:> ?| )*)<!-- (?<part>[A-Z]\w+(?: \{.*\})?) -->\n(?:(?:> ?| )*\n)?/gm;

/** What stands in the comments of a page's Markdown, such as `PlanTable` or `Schema {"name":"User"}`. */
export function listMarks(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(mark)].map(({ groups }) => groups?.part ?? ''))];
}

/**
 * Puts text in the place of components that make it from a description, by what stands in their comments; those that
 * only live on the page, such as a demonstration, leave nothing.
 */
export function fillMarkdown(markdown: string, parts: ReadonlyMap<string, string>): string {
  return markdown.replace(mark, (_, before: string, name: string) => {
    const lines = parts.get(name)?.trim();
    if (lines === undefined) return '';
    return `${lines.replace(/^/gm, before).replace(/[ ]+$/gm, '')}\n${before.trimEnd()}\n`;
  });
}

function plain(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    switch (node.type) {
      case 'yaml':
      case 'mdxjsEsm':
        return [];
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return plainText(expressionText(node));
      case 'code':
        return [plainCode(node)];
      case 'mdxJsxFlowElement':
        return plainComponent(node);
      case 'mdxJsxTextElement':
        return plain(node.children as RootContent[]);
      default:
        return 'children' in node
          ? [{ ...node, children: plain(node.children as RootContent[]) } as RootContent]
          : [node];
    }
  });
}

function plainText(value: string | undefined): RootContent[] {
  return value === undefined ? [] : [{ type: 'text', value }];
}

// The fence's flags mean something to this portal only; the file name is worth keeping.
function plainCode({ type, lang, meta, value }: Code): Code {
  const title = /(?:^|\s)title="[^"]+"/.exec(meta ?? '')?.[0].trim();
  return { type, lang: lang ?? null, meta: title ?? null, value };
}

function plainComponent(node: MdxJsxFlowElement): RootContent[] {
  const content = plain(node.children as RootContent[]);
  const said = componentMarkdown(node, content);
  return said.length === 0 ? [{ type: 'html', value: `<!-- ${markOf(node)} -->` }] : said;
}

/** No text can end the comment: \u003e is `>`. */
function markOf(node: MdxJsxFlowElement): string {
  if (node.name === null || !partComponents.has(node.name)) return node.name ?? '';
  const given = namedAttributes(node).map((each) => [each.name, textOf(each)]);
  return `${node.name} ${JSON.stringify(Object.fromEntries(given)).replaceAll('>', '\\u003e')}`;
}
