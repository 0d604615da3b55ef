import type { Blockquote, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { attributeText } from './attribute-text.ts';
import { type CalloutType, calloutTitle, defaultCallout } from './callouts.ts';

/** What a component says, with its content, which is plain already: most say no more than that. */
export function componentMarkdown(node: MdxJsxFlowElement, content: RootContent[]): RootContent[] {
  const text = (name: string) => attributeText(node, name) ?? '';
  switch (node.name) {
    case 'Callout': {
      const type = (text('type') || defaultCallout) as CalloutType;
      const title = bold(text('title') || calloutTitle(type));
      return [{ type: 'blockquote', children: [title, ...content] as Blockquote['children'] }];
    }
    case 'Tab':
    case 'Accordion':
      return [bold(text('title')), ...content];
    case 'Cards':
      return [{ type: 'list', ordered: false, spread: false, children: content as ListItem[] }];
    case 'Card':
      return [linkItem(text('title'), text('href'), content)];
    case 'Frame':
      return [...content, paragraph({ type: 'emphasis', children: [plainText(text('caption'))] })];
    default:
      return content;
  }
}

/** A link, and behind it what is said of where it leads. */
function linkItem(title: string, url: string, content: RootContent[]): ListItem {
  const link: PhrasingContent = { type: 'link', url, children: [plainText(title)] };
  const [first, ...others] = content;
  const children =
    first?.type === 'paragraph'
      ? [paragraph(link, plainText(': '), ...first.children), ...others]
      : [paragraph(link), ...content];
  return { type: 'listItem', spread: false, children: children as ListItem['children'] };
}

function bold(title: string): Paragraph {
  return paragraph({ type: 'strong', children: [plainText(title)] });
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function plainText(value: string): PhrasingContent {
  return { type: 'text', value };
}
