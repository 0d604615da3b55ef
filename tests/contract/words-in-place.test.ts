// Words that a component says must come from lib/words, or they stay English in every other language.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Attributes whose text a reader reads or hears. */
const said = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]);

/** Names, units and code: the same in every language. */
const sameEverywhere = new Set([
  'OpenAPI',
  'YAML',
  'JSON',
  '404',
  '500',
  '/go/',
  'null',
  'overlapSeconds',
  's',
  '2xx',
  'application/octet-stream',
  '.mjs',
  'id',
]);

/** What only who writes a site sees, in its own terminal and pages of development. */
const exceptions = ['components/shell/site-faults.tsx'];

const files = globSync('{app,components}/**/*.tsx').filter(
  (file) => !file.endsWith('.test.tsx') && !exceptions.includes(file),
);

it('components and pages say no word of their own', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(wordsOf)).toEqual([]);
});

it('finds words wherever a component may say them', () => {
  const template = '`four $' + '{x}`';
  const source = `<p title="One">Two {isOpen ? "three" : x} <Row label={${template}} className="five" /></p>`;
  expect(wordsIn(source, 'x.tsx')).toEqual(['x.tsx:1 One', 'x.tsx:1 Two', 'x.tsx:1 three', 'x.tsx:1 four']);
});

function wordsOf(file: string): string[] {
  return wordsIn(readFileSync(file, 'utf8'), file);
}

function wordsIn(source: string, file: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const add = (node: ts.Node, text: string) => {
    const words = text.trim();
    if (!/\p{L}/u.test(words) || sameEverywhere.has(words)) return;
    found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node, node.text);
    if (ts.isJsxAttribute(node) && isSaid(node))
      for (const text of textsIn(node.initializer)) add(node, text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      for (const text of textsIn(node.expression)) add(node, text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The `name` of an anchor is said too: "Link to this page". */
function isSaid({ name, parent }: ts.JsxAttribute): boolean {
  const attribute = name.getText();
  return said.has(attribute) || (attribute === 'name' && parent.parent.tagName.getText() === 'AnchorLink');
}

/** The texts that an expression may come to: of both sides of a condition, and the fixed parts of a template. */
function textsIn(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) return textsIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return textsIn(node.right);
  return [];
}
