import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const lib = path.join(import.meta.dirname, '..');

it('the server speaks the site’s language: no module of lib takes a word while it is loaded', () => {
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.startsWith('words'))
    .map((file) => path.join(lib, file));
  expect(files.flatMap(takenEarly)).toEqual([]);
});

/** Places at which a file reads words outside of every function: they are English there until `speak` is called. */
function takenEarly(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const names = new Set(source.statements.flatMap(importedWords));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isImportDeclaration(node)) return;
    if (ts.isTypeNode(node)) return;
    const isRead = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
    if (isRead && names.has(node.expression.getText()))
      found.push(`${path.relative(lib, file)}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  if (names.size > 0) visit(source);
  return found;
}

function importedWords(statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement) || !/^'#words\//.test(statement.moduleSpecifier.getText()))
    return [];
  const bindings = statement.importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
}
