import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

/** The attributes that a component is given by name. */
export function namedAttributes(node: ComponentNode): MdxJsxAttribute[] {
  return node.attributes.filter((each): each is MdxJsxAttribute => each.type === 'mdxJsxAttribute');
}

/** The text of an attribute of a component; `undefined` where it has none. */
export function attributeText(node: ComponentNode, name: string): string | undefined {
  const attribute = namedAttributes(node).find((each) => each.name === name);
  return attribute && textOf(attribute);
}

/** What is written as `title="a"`, or as a constant: `title={'a'}`; `undefined` for all that is no text. */
export function textOf({ value }: MdxJsxAttribute): string | undefined {
  if (typeof value === 'string') return value;
  const [statement] = value?.data?.estree?.body ?? [];
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  if (expression.type === 'TemplateLiteral' && expression.expressions.length === 0)
    return expression.quasis[0]?.value.cooked ?? undefined;
  return expression.type === 'Literal' && typeof expression.value === 'string' ? expression.value : undefined;
}
