/** A JSON value as it was written, for a tree: numbers and texts keep their notation. */
export interface JsonNode {
  /** The member's name as a JSON text, or the item's index. */
  readonly name?: string;
  /** A scalar's text; for a container what stands in its place while it is closed. */
  readonly text: string;
  /** Class of the style sheet for a scalar: s string, n number, k keyword. */
  readonly kind?: 's' | 'n' | 'k';
  readonly children?: readonly JsonNode[];
}

/** The tree of a text that is known to be JSON. */
export function readTree(json: string): JsonNode {
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s[\]{},:"]+/g) ?? [];
  let at = 0;
  const read = (name?: string): JsonNode => {
    const token = tokens[at] ?? 'null';
    at += 1;
    const named = name === undefined ? {} : { name };
    if (token !== '{' && token !== '[') return { ...named, text: token, kind: kindOf(token) };
    const children: JsonNode[] = [];
    while (at < tokens.length && tokens[at] !== '}' && tokens[at] !== ']') {
      if (token === '{') at += 1;
      children.push(read(token === '{' ? (tokens[at - 1] ?? '') : String(children.length)));
    }
    at += 1;
    return { ...named, text: summaryOf(token, children.length), children };
  };
  return read();
}

function kindOf(token: string): 's' | 'n' | 'k' {
  if (token.startsWith('"')) return 's';
  return /^[-\d]/.test(token) ? 'n' : 'k';
}

function summaryOf(open: '{' | '[', count: number): string {
  const noun = open === '{' ? 'member' : 'item';
  return `${open} ${count} ${noun}${count === 1 ? '' : 's'} ${open === '{' ? '}' : ']'}`;
}
