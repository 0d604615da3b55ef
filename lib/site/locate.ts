import { stripTypeScriptTypes } from 'node:module';
import type { Expression, ObjectExpression, Program, SpreadElement } from 'acorn';
import { parse } from 'acorn';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a setting stands in the text of a configuration: the place of the deepest part of `path` that is written there
 * as it is. `undefined` for a text that is put together in another way than as one object.
 */
export function locate(source: string, path: readonly PropertyKey[]): Place | undefined {
  const program = parseModule(source);
  const object = program && definitionOf(program);
  if (object === undefined) return undefined;
  let place = object.loc?.start;
  let node: Expression | undefined = object;
  for (const step of path) {
    const found = childOf(node, step);
    if (found === undefined) break;
    place = found.at.loc?.start ?? place;
    node = found.value;
  }
  return place && { line: place.line, column: place.column + 1 };
}

function parseModule(source: string): Program | undefined {
  // Mostly there are no types in it. Those that are become blanks, so that every place stays what it was.
  return parseScript(() => source) ?? parseScript(() => stripTypeScriptTypes(source));
}

function parseScript(read: () => string): Program | undefined {
  try {
    return parse(read(), { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch {
    return undefined;
  }
}

/** The object that is exported by default, as it is or within `defineSite(…)`. */
function definitionOf({ body }: Program): ObjectExpression | undefined {
  const exported = body.find((statement) => statement.type === 'ExportDefaultDeclaration')?.declaration;
  const value = exported?.type === 'CallExpression' ? exported.arguments[0] : exported;
  return value?.type === 'ObjectExpression' ? value : undefined;
}

type Child = { readonly at: Expression | ObjectExpression['properties'][number]; readonly value: Expression };

function childOf(node: Expression | undefined, step: PropertyKey): Child | undefined {
  if (node?.type === 'ArrayExpression' && typeof step === 'number') {
    const element: Expression | SpreadElement | null | undefined = node.elements[step];
    return element && element.type !== 'SpreadElement' ? { at: element, value: element } : undefined;
  }
  if (node?.type !== 'ObjectExpression') return undefined;
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const { key } = property;
    const name =
      key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
    if (name === step) return { at: property, value: property.value };
  }
  return undefined;
}
