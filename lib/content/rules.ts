import type { Expression, Program, Property, SpreadElement, Statement } from 'estree';
import type { Node, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { ContentFault } from './fault.ts';

const allowedImports = /^#components\/guides\/[a-z0-9/-]+\.tsx$/;

/**
 * MDX is code. A guide is prose with known components in it: it may name components and give them constants, and
 * nothing else, so that a page added by a writer cannot read files, the environment or the network while it is built.
 */
export function findRuleFaults(tree: Root, file: string): ContentFault[] {
  const faults: ContentFault[] = [];
  const report = (node: Node, message: string) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    faults.push({ file, line, column, message });
  };
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        for (const message of moduleFaults(node.data?.estree)) report(node, message);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isConstantProgram(node.data?.estree))
          report(node, 'expressions other than constants are not allowed');
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!/^[A-Z][A-Za-z]*$/.test(node.name ?? '')) {
          report(
            node,
            `<${node.name ?? ''}> is not allowed: use Markdown or a component of components/guides`,
          );
        }
        for (const attribute of node.attributes) {
          if (!isConstantAttribute(attribute)) report(node, 'attributes must be constants');
        }
        break;
    }
  });
  return faults;
}

function moduleFaults(program: Program | null | undefined): string[] {
  return (program?.body ?? []).flatMap((statement) => {
    const message = statementFault(statement);
    return message === undefined ? [] : [message];
  });
}

function statementFault(statement: Program['body'][number] | Statement): string | undefined {
  if (statement.type !== 'ImportDeclaration') return 'exports and statements are not allowed';
  const source = String(statement.source.value);
  return allowedImports.test(source)
    ? undefined
    : `import of "${source}": only #components/guides/*.tsx is allowed`;
}

function isConstantAttribute(attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): boolean {
  if (attribute.type === 'mdxJsxExpressionAttribute') return false;
  const { value } = attribute;
  return typeof value !== 'object' || value === null || isConstantProgram(value.data?.estree);
}

/** True for a comment alone, too. */
function isConstantProgram(program: Program | null | undefined): boolean {
  if (program === null || program === undefined) return false;
  return program.body.every(
    (statement) => statement.type === 'ExpressionStatement' && isConstant(statement.expression),
  );
}

function isConstant(node: Expression | SpreadElement | null): boolean {
  switch (node?.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return node.operator === '-' && isConstant(node.argument);
    case 'ArrayExpression':
      return node.elements.every(isConstant);
    case 'ObjectExpression':
      return node.properties.every(isConstantProperty);
    default:
      return false;
  }
}

function isConstantProperty(property: Property | SpreadElement): boolean {
  return property.type === 'Property' && !property.computed && isConstant(property.value as Expression);
}
