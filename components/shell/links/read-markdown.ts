import { code, escapeRun, link } from '#lib/render/markdown/text.ts';

/** Running text of the page as Markdown: paragraphs, lists, code and links; what is more than that, as its words. */
export function readMarkdown(element: Element): string {
  return [...element.childNodes]
    .map(readNode)
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function readNode(node: ChildNode): string {
  if (!(node instanceof Element)) return escapeRun(node.textContent ?? '');
  const inner = () => readMarkdown(node);
  switch (node.tagName) {
    case 'CODE':
      return code(node.textContent ?? '');
    case 'A':
      return node.matches('.anchor') ? '' : link(inner(), (node as HTMLAnchorElement).href);
    case 'STRONG':
      return `**${inner()}**`;
    case 'EM':
      return `*${inner()}*`;
    case 'LI':
      return `- ${inner()}\n`;
    case 'BR':
      return '\n';
    default:
      return getComputedStyle(node).display.startsWith('inline') ? inner() : `\n\n${inner()}\n\n`;
  }
}
