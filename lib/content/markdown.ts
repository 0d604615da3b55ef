import type { Code, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { expressionText } from './attribute-text.ts';
import { componentMarkdown } from './component-markdown.ts';
import { stringifyMarkdown } from './syntax.ts';

/**
 * The page as plain Markdown. Components say in words what they show (a callout's text, a diagram's caption). One that
 * says nothing makes its content itself and leaves its name.
 */
export function renderGuideMarkdown(tree: Root): string {
  return stringifyMarkdown({ type: 'root', children: plain(tree.children) });
}

/**
 * Puts text in the place of components that make it from the description, by component name; those that only live on
 * the page, such as a demonstration, leave nothing.
 */
export function fillMarkdown(markdown: string, parts: ReadonlyMap<string, string>): string {
  return markdown.replace(/^<!-- ([A-Z]\w+) -->\n\n?/gm, (_, name: string) => {
    const part = parts.get(name);
    return part === undefined ? '' : `${part.trim()}\n\n`;
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
  return said.length === 0 ? [{ type: 'html', value: `<!-- ${node.name} -->` }] : said;
}
