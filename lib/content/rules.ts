import type { Expression, Program, Property, SpreadElement } from 'estree';
import type { Node, Root, Text } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { nearest } from '../errors/nearest.ts';
import { componentFaults } from './component-faults.ts';
import { diagramFaults } from './diagrams.ts';
import type { ContentFault } from './fault.ts';
import { fenceFaults } from './fence.ts';
import { mathFaults } from './math-faults.ts';
import { nestingFaults } from './nesting-faults.ts';

/**
 * MDX is code. A guide is prose with known components in it: it may name components and give them constants, and
 * nothing else, so that a page added by a writer cannot read files, the environment or the network while it is built.
 */
export function findRuleFaults(tree: Root, file: string, variables: readonly string[]): ContentFault[] {
  const faults: ContentFault[] = [];
  const report = (node: Node, message: string) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    faults.push({ file, line, column, message });
  };
  visit(tree, (node, index, parent) => {
    switch (node.type) {
      case 'mdxjsEsm':
        report(node, 'imports, exports and statements are not allowed: components need no import');
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isConstantProgram(node.data?.estree)) report(node, expressionFault(node.value, variables));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const attribute of node.attributes)
          if (!isConstantAttribute(attribute)) report(node, 'attributes must be constants');
        for (const message of [...componentFaults(node), ...nestingFaults(node, parent)])
          report(node, message);
        break;
      case 'text':
        for (const [, name = ''] of node.value.matchAll(/\{\{\s*(\w+)\s*\}\}/g))
          report(inText(node, name), unknownVariable(name, variables));
        break;
      case 'code':
      case 'inlineCode':
        for (const fault of mathFaults(node, parent, index)) faults.push({ file, ...fault });
        if (node.type === 'code')
          for (const message of [...fenceFaults(node), ...diagramFaults(node)]) report(node, message);
        break;
    }
  });
  return faults;
}

function expressionFault(written: string, variables: readonly string[]): string {
  const [, name] = /^\{\s*(\w+)\s*\}$/.exec(written) ?? [];
  return name === undefined
    ? 'expressions other than constants are not allowed; a brace that is text is written \\{ or in `code`'
    : unknownVariable(name, variables);
}

function unknownVariable(name: string, variables: readonly string[]): string {
  const near = nearest(name, variables);
  const mend =
    near === undefined
      ? `there are ${variables.map((each) => `{{${each}}}`).join(', ')}.`
      : `did you mean {{${near}}}?`;
  return `{{${name}}} is not known: ${mend} One that is text stands in \`code\`.`;
}

/** Where a name stands in a text of one line. */
function inText({ value, position }: Text, name: string): Node {
  const { line = 1, column = 1 } = position?.start ?? {};
  const before = value.slice(0, value.indexOf(`{{${name}`)).split('\n');
  const start =
    before.length === 1
      ? { line, column: column + value.indexOf('{{') }
      : { line: line + before.length - 1, column: 1 + (before.at(-1)?.length ?? 0) };
  return { type: 'text', position: { start, end: start } };
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
