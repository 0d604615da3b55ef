import type { Node, Parents, RootContent } from 'mdast';
import type { ComponentNode } from './attribute-text.ts';
import { attributesOf, isInline } from './components.ts';

/** Components that hold others of one name and nothing else; those stand nowhere else. */
const members: Readonly<Record<string, string>> = { Cards: 'Card', Tabs: 'Tab' };

/** Side by side more would be too narrow to read. */
const mostColumns = 4;

/** What is wrong with the place of a component, or with what stands in it. */
export function nestingFaults(node: ComponentNode, parent: Parents | undefined): string[] {
  const name = node.name ?? '';
  if (attributesOf(name) === undefined) return [];
  return [...placeFaults(node, name, parent), ...contentFaults(node, name)];
}

function placeFaults({ type }: ComponentNode, name: string, parent: Parents | undefined): string[] {
  const holder = Object.keys(members).find((each) => members[each] === name);
  if (holder !== undefined && !(isComponent(parent) && parent.name === holder))
    return [`<${name}> stands only in <${holder}>, directly`];
  return type === 'mdxJsxTextElement' && !isInline(name)
    ? [`<${name}> stands on lines of its own, not within a line of text`]
    : [];
}

function contentFaults(node: ComponentNode, name: string): string[] {
  const content = (node.children as RootContent[]).filter((each) => !each.type.endsWith('Expression'));
  const member = members[name];
  if (member !== undefined) {
    const isRight = content.length > 0 && content.every((each) => isComponent(each) && each.name === member);
    return isRight ? [] : [`<${name}> holds one or more <${member}> and nothing else`];
  }
  if (name === 'Frame' && !isPicture(content))
    return ['<Frame> holds one picture and nothing else: ![what it shows](file.png)'];
  if (name === 'Columns' && (content.length < 2 || content.length > mostColumns))
    return [`<Columns> holds 2 to ${mostColumns} blocks, not ${content.length}: each is a column`];
  return [];
}

function isPicture([first, ...others]: readonly RootContent[]): boolean {
  if (first?.type === 'paragraph' && others.length === 0) return isPicture(first.children);
  return first?.type === 'image' && others.length === 0;
}

function isComponent(node: Node | undefined): node is ComponentNode {
  return node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement';
}
