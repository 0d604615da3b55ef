import { type JsonKind, walkJson } from '#json/walk.ts';

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
  const reader = new TreeReader(json);
  walkJson(json, reader);
  return reader.root;
}

class TreeReader {
  root: JsonNode = { text: 'null', kind: 'k', from: 0, to: 1 };
  private readonly json: string;
  private readonly containers: OpenNode[] = [];
  private name: string | undefined;
  private count = 0;

  constructor(json: string) {
    this.json = json;
  }

  open(kind: string): void {
    this.containers.push({ ...this.named(), isObject: kind === 'object', children: [], from: this.count });
    this.count += 1;
  }

  member(start: number, end: number): void {
    this.name = this.json.slice(start, end);
  }

  scalar(kind: JsonKind, start: number, end: number): void {
    const text = this.json.slice(start, end);
    this.add({ ...this.named(), text, kind: classOf[kind] ?? 'k', from: this.count, to: this.count + 1 });
    this.count += 1;
  }

  close(): void {
    const container = this.containers.pop();
    if (container) this.add(containerOf(container, this.count));
  }

  private named(): { readonly name?: string } {
    const parent = this.containers.at(-1);
    if (!parent) return {};
    return { name: parent.isObject ? (this.name ?? '') : String(parent.children.length) };
  }

  private add(node: JsonNode): void {
    const parent = this.containers.at(-1);
    if (parent) parent.children.push(node);
    else this.root = node;
  }
}

const classOf: Partial<Record<JsonKind, JsonNode['kind']>> = { string: 's', number: 'n' };

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
