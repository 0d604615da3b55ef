import type { Program } from 'estree';
import type {
  MdxFlowExpression,
  MdxJsxAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
  MdxTextExpression,
} from 'mdast-util-mdx';

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
  return constantText(value?.data?.estree);
}

/** The text that stands in braces on a page, such as `{'<'}`; `undefined` for a comment. */
export function expressionText({ data }: MdxFlowExpression | MdxTextExpression): string | undefined {
  return constantText(data?.estree);
}

function constantText(program: Program | null | undefined): string | undefined {
  const [statement] = program?.body ?? [];
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const { expression } = statement;
  if (expression.type === 'TemplateLiteral' && expression.expressions.length === 0)
    return expression.quasis[0]?.value.cooked ?? undefined;
  return expression.type === 'Literal' && typeof expression.value === 'string' ? expression.value : undefined;
}
