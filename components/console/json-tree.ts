/** A JSON value as it was written, for a tree: numbers and texts keep their notation. */
export interface JsonNode {
  /** The member's name as a JSON text, or the item's index. */
  readonly name?: string;
  /** A scalar's text; for a container what stands in its place while it is closed. */
  readonly text: string;
  /** Class of the style sheet for a scalar: s string, n number, k keyword. */
  readonly kind?: 's' | 'n' | 'k';
  readonly children?: readonly JsonNode[];
  /** Its place among all nodes, each before what is in it, and the first place behind all that is in it. */
  readonly from: number;
  readonly to: number;
}

/** A container while it is read. */
interface OpenNode {
  readonly name?: string;
  readonly isObject: boolean;
  readonly children: JsonNode[];
  readonly from: number;
}

/** The tree of a text that is known to be JSON, however deep it is. */
export function readTree(json: string): JsonNode {
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s[\]{},:"]+/g) ?? [];
  const open: OpenNode[] = [];
  let root: JsonNode = { text: 'null', kind: 'k', from: 0, to: 1 };
  let count = 0;
  const close = (node: JsonNode) => {
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else root = node;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const parent = open.at(-1);
    if (tokens[at] === '}' || tokens[at] === ']') {
      open.pop();
      if (parent) close(containerOf(parent, count));
      continue;
    }
    const name = parent && (parent.isObject ? tokens[at] : String(parent.children.length));
    if (parent?.isObject) at += 1;
    const token = tokens[at] ?? 'null';
    const named = name === undefined ? {} : { name };
    if (token === '{' || token === '[')
      open.push({ ...named, isObject: token === '{', children: [], from: count });
    else close({ ...named, text: token, kind: kindOf(token), from: count, to: count + 1 });
    count += 1;
  }
  return root;
}

/** What stands in each node's own line, in their order. */
export function linesOfTree(root: JsonNode): string[] {
  const lines: string[] = [];
  const rest = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    lines.push(`${nameOf(node)}${node.text}`);
    for (const child of (node.children ?? []).toReversed()) rest.push(child);
  }
  return lines;
}

/** The name as it is drawn before the value; empty where there is none. */
export function nameOf({ name }: JsonNode): string {
  return name === undefined ? '' : `${name.replace(/^"|"$/g, '')}: `;
}

function containerOf({ isObject, children, ...place }: OpenNode, to: number): JsonNode {
  const noun = isObject ? 'member' : 'item';
  const words = `${children.length} ${noun}${children.length === 1 ? '' : 's'}`;
  return { ...place, text: isObject ? `{ ${words} }` : `[ ${words} ]`, children, to };
}

function kindOf(token: string): 's' | 'n' | 'k' {
  if (token.startsWith('"')) return 's';
  return /^[-\d]/.test(token) ? 'n' : 'k';
}
