import { isObject, type Node, resolve } from './references.ts';

/**
 * The anchor, on the operation's page, of the row that documents a place in the body: `body.email`, `body.items`.
 * Rows exist for named properties; below a choice, a map or a list of plain values the parent's row is the nearest.
 */
export function bodyAnchor(document: Node, schema: Node, pointer: string): string {
  let { node } = resolve(document, schema, '#');
  let anchor = '';
  let list = '';
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const properties = node.properties;
    if (isObject(node.items) && /^\d+$/.test(name)) {
      list += '[]';
      node = resolve(document, node.items, '#').node;
    } else if (isObject(properties) && Object.hasOwn(properties, name)) {
      anchor += `${list}.${name}`;
      list = '';
      node = resolve(document, properties[name], '#').node;
    } else {
      break;
    }
  }
  return anchor === '' ? 'request-body' : `body${anchor}`;
}
