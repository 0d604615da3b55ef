import type { FlightRow } from './flight-rows.ts';

/** What JSON can say. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** An element: of HTML by its name, of the client or a fragment by a reference. */
export type Element = readonly ['$', type: string, key: Value, props: { readonly [name: string]: Value }];

export function isElement(value: Value | undefined): value is Element {
  return Array.isArray(value) && value[0] === '$' && typeof value[1] === 'string' && value.length === 4;
}

export function isHtml([, type]: Element): boolean {
  return !type.startsWith('$');
}

/** A reference to another row, with the way to a part of it; `L` where it may come later, `Q` and `W` to what makes a map or a set. */
const reference = /^\$[LQW]?([\da-f]+)((?::[^:]+)*)$/;
/** Elements that React puts elsewhere than they stand. */
const hoisted = new Set(['title', 'meta', 'link', 'style', 'base']);

/** The rows of a payload, and what leads from one to another. */
export class FlightModel {
  readonly rows: ReadonlyMap<string, FlightRow>;
  /** What the rows of JSON say. */
  readonly values: ReadonlyMap<string, Value>;
  readonly #static = new Map<Value, boolean>();

  constructor(rows: readonly FlightRow[]) {
    this.rows = new Map(rows.map((row) => [row.id, row]));
    this.values = new Map(
      rows.filter(({ tag }) => tag === '').map(({ id, body }) => [id, JSON.parse(body) as Value]),
    );
  }

  /** The row that a text names, if it names one. */
  rowOf(text: string): string | undefined {
    const [, id] = reference.exec(text) ?? [];
    return id !== undefined && this.rows.has(id) ? id : undefined;
  }

  /** What the client calls a component of its own; undefined for all other types. */
  nameOf(type: string): string | undefined {
    const row = this.rows.get(this.rowOf(type) ?? '');
    if (row?.tag !== 'I') return undefined;
    const [, , name] = JSON.parse(row.body) as [unknown, unknown, string];
    return name;
  }

  isFragment(type: string): boolean {
    return this.values.get(this.rowOf(type) ?? '') === '$Sreact.fragment';
  }

  /** Whether all of it is HTML and text, wherever it stands. */
  isStatic(value: Value): boolean {
    if (typeof value === 'string') return this.#isStaticText(value);
    if (typeof value !== 'object' || value === null) return true;
    const known = this.#static.get(value);
    if (known !== undefined) return known;
    // Until it is known: what leads back to itself is none.
    this.#static.set(value, false);
    const isStatic = isElement(value)
      ? this.#isStaticElement(value)
      : Object.values(value).every((part) => this.isStatic(part));
    this.#static.set(value, isStatic);
    return isStatic;
  }

  #isStaticText(text: string): boolean {
    if (!text.startsWith('$') || text.startsWith('$$') || text === '$undefined') return true;
    const id = this.rowOf(text);
    if (id === undefined) return false;
    if (this.rows.get(id)?.tag === 'T') return true;
    const value = this.#follow(text).at(-1);
    return value !== undefined && this.isStatic(value);
  }

  #isStaticElement(element: Element): boolean {
    const [, type, , props] = element;
    const isHoisted = hoisted.has(type) || (type === 'script' && props.src !== undefined);
    const isKnown = isHtml(element) ? !isHoisted : this.isFragment(type);
    return isKnown && Object.values(props).every((prop) => this.isStatic(prop));
  }

  /** The elements within which a part stands that a text names. */
  elementsOnTheWay(text: string): Element[] {
    return this.#follow(text).slice(0, -1).filter(isElement);
  }

  /** What a reference passes, and at last what it names; it ends early where that is no JSON. */
  #follow(text: string): Value[] {
    const [, id = '', way = ''] = reference.exec(text) ?? [];
    const passed: Value[] = [];
    let value = this.values.get(id);
    for (const name of way.split(':').slice(1)) {
      if (value === undefined) return passed;
      passed.push(value);
      if (typeof value === 'string') {
        const inner = this.#follow(value);
        passed.push(...inner);
        value = inner.at(-1);
      }
      value = partOf(value, name);
    }
    return value === undefined ? passed : [...passed, value];
  }
}

function partOf(value: Value | undefined, name: string): Value | undefined {
  if (isElement(value)) return { type: value[1], key: value[2], props: value[3] }[name];
  return typeof value === 'object' && value !== null ? (value as Record<string, Value>)[name] : undefined;
}
