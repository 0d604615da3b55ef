import { JsonError } from '#json/fault.ts';
import { jsonLimits } from '#json/limits.ts';
import { textOf } from '#json/read.ts';
import { type JsonKind, walkJson } from '#json/walk.ts';

/** A value in a JSON text and where it stands, so that it can be changed without touching what is around it. */
export interface JsonSource {
  readonly kind: JsonKind;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Of an object, in their order; a name may come twice. */
  readonly members: readonly JsonMember[];
  /** Of an array. */
  readonly items: readonly JsonSource[];
}

export interface JsonMember {
  readonly name: string;
  /** Of the name's text, quotes included; the value ends the member. */
  readonly start: number;
  readonly nameEnd: number;
  readonly value: JsonSource;
}

/** The value of a JSON text with its places; undefined where the text is no JSON or nested past all reason. */
export function readSource(text: string): JsonSource | undefined {
  const reader = new SourceReader(text);
  try {
    walkJson(text, reader, jsonLimits.form);
    return reader.root;
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

interface OpenSource {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly members: JsonMember[];
  readonly items: JsonSource[];
  readonly name: Omit<JsonMember, 'value'> | undefined;
}

class SourceReader {
  root: JsonSource | undefined;
  private readonly text: string;
  private readonly containers: OpenSource[] = [];
  private name: Omit<JsonMember, 'value'> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  open(kind: 'object' | 'array', start: number): void {
    this.containers.push({ kind, start, members: [], items: [], name: this.name });
    this.name = undefined;
  }

  member(start: number, nameEnd: number): void {
    this.name = { name: textOf(this.text.slice(start, nameEnd)), start, nameEnd };
  }

  scalar(kind: JsonKind, start: number, end: number): void {
    this.add({ kind, start, end, members: [], items: [] });
  }

  close(end: number): void {
    const container = this.containers.pop();
    if (!container) return;
    const { name, ...source } = container;
    this.name = name;
    this.add({ ...source, end });
  }

  private add(value: JsonSource): void {
    const around = this.containers.at(-1);
    if (around === undefined) this.root = value;
    else if (this.name) around.members.push({ ...this.name, value });
    else around.items.push(value);
    this.name = undefined;
  }
}

/** The value as it was written. */
export function sourceText(text: string, { start, end }: Pick<JsonSource, 'start' | 'end'>): string {
  return text.slice(start, end);
}

/** The member that counts: of a name that comes twice the last, as parsers read it. */
export function memberOf({ members }: JsonSource, name: string): JsonMember | undefined {
  return members.findLast((member) => member.name === name);
}

/** The text with another value in the place of one. @param value a JSON text */
export function withValue(text: string, { start, end }: JsonSource, value: string): string {
  return text.slice(0, start) + indented(value, indentAt(text, start)) + text.slice(end);
}

/** The text with a member renamed. */
export function withName(text: string, { start, nameEnd }: JsonMember, name: string): string {
  return text.slice(0, start) + JSON.stringify(name) + text.slice(nameEnd);
}

/** The text with one more member, last in its object. @param value a JSON text */
export function withMember(text: string, object: JsonSource, name: string, value: string): string {
  return withEntry(text, object, `${JSON.stringify(name)}: ${value}`);
}

/** The text with one more item, last in its array. @param value a JSON text */
export function withItem(text: string, array: JsonSource, value: string): string {
  return withEntry(text, array, value);
}

export function withoutMember(text: string, object: JsonSource, member: JsonMember): string {
  return withoutEntry(
    text,
    object,
    object.members.findIndex(({ start }) => start === member.start),
  );
}

export function withoutItem(text: string, array: JsonSource, index: number): string {
  return withoutEntry(text, array, index);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansOf({ members, items, kind }: JsonSource): readonly Span[] {
  return kind === 'object' ? members.map(({ start, value }) => ({ start, end: value.end })) : items;
}

/** Laid out as the entries before it are: on lines of their own, or beside each other. */
function withEntry(text: string, container: JsonSource, entry: string): string {
  const spans = spansOf(container);
  const last = spans.at(-1);
  const outer = indentAt(text, container.start);
  if (!last) {
    const inner = `${outer}  `;
    const filled = `\n${inner}${indented(entry, inner)}\n${outer}`;
    return text.slice(0, container.start + 1) + filled + text.slice(container.end - 1);
  }
  const before = text.slice(spans.at(-2)?.end ?? container.start + 1, last.start);
  const isOwnLine = before.includes('\n');
  const inner = isOwnLine ? before.slice(before.lastIndexOf('\n') + 1).replace(/^[^ \t]*/, '') : outer;
  const added = isOwnLine ? `,\n${inner}${indented(entry, inner)}` : `, ${indented(entry, outer)}`;
  return text.slice(0, last.end) + added + text.slice(last.end);
}

function withoutEntry(text: string, container: JsonSource, index: number): string {
  const spans = spansOf(container);
  const [before, here, after] = [spans[index - 1], spans[index], spans[index + 1]];
  if (!here) return text;
  if (before) return text.slice(0, before.end) + text.slice(here.end);
  if (after) return text.slice(0, here.start) + text.slice(after.start);
  return text.slice(0, container.start + 1) + text.slice(container.end - 1);
}

/** White space that the line of an offset begins with. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** A line break in a JSON text stands between its parts only, so that every line may be moved in. */
function indented(value: string, indent: string): string {
  return value.replaceAll('\n', `\n${indent}`);
}
