import { textOf } from '#json/read.ts';
import { walkJson } from '#json/walk.ts';
import { Lines } from './lines.ts';
import { escapeToken } from './pointer.ts';
import type { Position } from './syntax.ts';

/** Positions of the values at JSON pointers in a text that is JSON, or of their nearest ancestors that exist. */
export function locateJson(source: string, pointers: readonly string[]): Position[] {
  const finder = new Finder(source, new Set(pointers.flatMap(waysTo)));
  walkJson(source, finder);
  const lines = new Lines(source);
  return pointers.map((pointer) => {
    const known = waysTo(pointer).findLast((way) => finder.found.has(way)) ?? '';
    return lines.positionOf(finder.found.get(known) ?? 0);
  });
}

/** The pointer and those of all that it stands in, the outermost first. */
function waysTo(pointer: string): string[] {
  const ends = [...pointer.matchAll(/\//g)].map(({ index }) => index);
  return ['', ...ends.slice(1).map((end) => pointer.slice(0, end)), ...(ends.length > 0 ? [pointer] : [])];
}

interface Container {
  /** Undefined: nothing in it is looked for. */
  readonly pointer: string | undefined;
  /** Of an array: how many of its items have begun. */
  count: number | undefined;
}

/** Where each value that is looked for begins: a member by its name, an item by itself. */
class Finder {
  readonly found = new Map<string, number>();
  private readonly source: string;
  private readonly wanted: ReadonlySet<string>;
  private readonly containers: Container[] = [];
  /** Of the member whose value comes next. */
  private pointer: string | undefined = '';

  constructor(source: string, wanted: ReadonlySet<string>) {
    this.source = source;
    this.wanted = wanted;
  }

  open(kind: string, start: number): void {
    this.begin(start);
    this.containers.push({ pointer: this.pointer, count: kind === 'array' ? 0 : undefined });
  }

  close(): void {
    this.containers.pop();
  }

  member(start: number, end: number): void {
    const around = this.containers.at(-1)?.pointer;
    this.pointer =
      around === undefined
        ? undefined
        : this.reach(`${around}/${escapeToken(textOf(this.source.slice(start, end)))}`, start);
  }

  scalar(_kind: string, start: number): void {
    this.begin(start);
  }

  /** A value begins; that of a member has been found by its name. */
  private begin(start: number): void {
    const around = this.containers.at(-1);
    if (around === undefined) this.found.set('', start);
    else if (around.count !== undefined) {
      this.pointer =
        around.pointer === undefined ? undefined : this.reach(`${around.pointer}/${around.count}`, start);
      around.count += 1;
    }
  }

  private reach(pointer: string, start: number): string | undefined {
    if (!this.wanted.has(pointer)) return undefined;
    this.found.set(pointer, start);
    return pointer;
  }
}
