/** An object of the description, its values not yet looked at. */
export type Node = { readonly [name: string]: unknown };

export function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Follows `$ref` within the document. Returns the object and where it stands. */
export function resolve(
  document: Node,
  value: unknown,
  pointer: string,
): { readonly node: Node; readonly pointer: string } {
  let node = value;
  let where = pointer;
  for (let hops = 0; isObject(node) && typeof node.$ref === 'string'; hops++) {
    if (hops > 20) throw new Error(`${pointer} refers to itself`);
    where = node.$ref;
    node = at(document, where);
  }
  if (!isObject(node)) throw new Error(`There is no object at ${where}`);
  return { node, pointer: where };
}

function at(document: Node, pointer: string): unknown {
  if (!pointer.startsWith('#/')) throw new Error(`${pointer} lies outside the description`);
  return pointer
    .slice(2)
    .split('/')
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (node, name) => (isObject(node) || Array.isArray(node) ? Reflect.get(node, name) : undefined),
      document,
    );
}
