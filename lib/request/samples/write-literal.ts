import { isShortList } from './sample-body.ts';

/** How a language writes JSON's values in its own source. */
export interface LiteralNotation {
  readonly indent: string;
  readonly null: string;
  readonly true: string;
  readonly false: string;
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  readonly emptyObject: string;
  quote(text: string): string;
  /** The start of a member, with what stands between its name and its value. */
  name(name: string): string;
}

/** What most languages write as JSON does. */
export const likeJson = {
  true: 'true',
  false: 'false',
  list: ['[', ']'],
  object: ['{', '}'],
  emptyObject: '{}',
} as const;

/** A JSON value in a language's own notation; every line behind the first begins with `margin`. */
export function writeLiteral(value: unknown, notation: LiteralNotation, margin = ''): string {
  if (typeof value === 'string') return notation.quote(value);
  if (value === null) return notation.null;
  if (typeof value === 'boolean') return value ? notation.true : notation.false;
  if (typeof value !== 'object') return String(value);
  const inner = margin + notation.indent;
  const lines = (entries: readonly string[], [open, close]: readonly [string, string]) =>
    `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${margin}${close}`;
  if (Array.isArray(value)) {
    const items = value.map((item) => writeLiteral(item, notation, inner));
    const inline = notation.list[0] + items.join(', ') + notation.list[1];
    return isShortList(value, inline) ? inline : lines(items, notation.list);
  }
  const members = Object.entries(value).map(
    ([name, member]) => notation.name(name) + writeLiteral(member, notation, inner),
  );
  return members.length === 0 ? notation.emptyObject : lines(members, notation.object);
}
