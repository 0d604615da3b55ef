import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Code, InlineCode, Root } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { words } from '#words/guides.ts';
import { type ComponentNode, expressionText, namedAttributes, textOf } from './attribute-text.ts';
import { diagramLanguage, diagramName } from './diagrams.ts';
import { readFence } from './fence.ts';
import { isMarkedMath, renderMath, takeInlineMath } from './math.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['code']>>[0];

const handlers: Handlers = {
  code: (_state: State, node: Code) => {
    if (node.lang === 'math') return formula(node.value);
    return node.lang === diagramLanguage ? diagram(node) : fence(node);
  },
  inlineCode: (_state: State, node: InlineCode) =>
    isMarkedMath(node) ? renderMath(node.value, false) : inline(node),
  mdxJsxFlowElement: component,
  mdxJsxTextElement: component,
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
};

const toHtml = unified().use(remarkRehype, { handlers }).freeze();

/**
 * A checked text as the elements of its page. A component is an element of its own name, such as `Callout`, with its
 * attributes; a fence is a `pre` with what follows its language.
 */
export function toElements(tree: Root): HtmlRoot {
  visit(tree, (node) => {
    if ('children' in node) takeInlineMath(node);
  });
  return toHtml.runSync(tree);
}

function component(state: State, node: ComponentNode): Element {
  const properties = Object.fromEntries(
    namedAttributes(node).flatMap((each) => {
      const text = textOf(each);
      return text === undefined ? [] : [[each.name, text]];
    }),
  );
  return { type: 'element', tagName: node.name ?? '', properties, children: contentOf(state, node) };
}

/** Blocks within a component stand one behind the other; line breaks between them would only be text in the way. */
function contentOf(state: State, node: ComponentNode): ElementContent[] {
  return state.all(node as Parameters<State['all']>[0]);
}

function expression(_state: State, node: MdxFlowExpression | MdxTextExpression): ElementContent | undefined {
  const value = expressionText(node);
  return value === undefined ? undefined : { type: 'text', value };
}

/** A formula of its own scrolls within itself where it is wider than the screen, as tables do. */
function formula(source: string): Element {
  const properties = { className: ['math-block'], tabIndex: 0, role: 'group', ariaLabel: words.formula };
  return { type: 'element', tagName: 'div', properties, children: [renderMath(source, true)] };
}

function diagram(node: Code): Element {
  const properties = { name: diagramName(node.value), title: readFence(node).title ?? '' };
  return { type: 'element', tagName: 'Mermaid', properties, children: [fence(node)] };
}

function inline({ value }: InlineCode): Element {
  const text = { type: 'text' as const, value: value.replace(/\r?\n|\r/g, ' ') };
  return { type: 'element', tagName: 'code', properties: {}, children: [text] };
}

function fence(node: Code): Element {
  const { title, isOutput } = readFence(node);
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: node.lang ? { className: [`language-${node.lang}`] } : {},
    children: [{ type: 'text', value: `${node.value}\n` }],
  };
  return {
    type: 'element',
    tagName: 'pre',
    properties: { ...(title !== undefined && { title }), ...(isOutput && { output: true }) },
    children: [code],
  };
}
