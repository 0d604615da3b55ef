import type { Blockquote, Code, Paragraph, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { stringifyMarkdown } from './syntax.ts';

/**
 * The page as plain Markdown. Components say in words what they show (a callout's text, a diagram's caption), so
 * their children are the whole of it; a component without children is a live part of the page and leaves nothing.
 */
export function renderGuideMarkdown(tree: Root): string {
  return stringifyMarkdown({ type: 'root', children: plain(tree.children) });
}

function plain(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    switch (node.type) {
      case 'yaml':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return [];
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

// The fence's flags mean something to this portal only; the file name is worth keeping.
function plainCode({ type, lang, meta, value }: Code): Code {
  const title = /(?:^|\s)title="[^"]+"/.exec(meta ?? '')?.[0].trim();
  return { type, lang: lang ?? null, meta: title ?? null, value };
}

function plainComponent(node: MdxJsxFlowElement): RootContent[] {
  const children = plain(node.children as RootContent[]);
  if (node.name !== 'Callout') return children;
  const title = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'title')?.value;
  const label: Paragraph[] =
    typeof title === 'string'
      ? [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: title }] }] }]
      : [];
  return [{ type: 'blockquote', children: [...label, ...children] as Blockquote['children'] }];
}
