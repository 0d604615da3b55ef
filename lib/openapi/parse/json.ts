import { Lines } from './lines.ts';
import { escapeToken } from './pointer.ts';
import type { Parsed, Position, TextFault } from './syntax.ts';
import { addLiteral, countSeparators, maxPieces, refusalOf } from './syntax.ts';

const tooLarge: Parsed = {
  value: undefined,
  faults: [{ pointer: '', message: 'more JSON than can be read: split it', line: 1, column: 1 }],
  locate: () => [],
  literals: new Map(),
};

/** JSON → values. Undefined where the text is not JSON. */
export function parseJson(source: string): Parsed | undefined {
  // Line feeds cost nothing here, but to count without them is not worth a second way.
  if (countSeparators(source) > maxPieces.json) return tooLarge;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return undefined;
  }
  const scan = new JsonScan(source, new Set());
  const locate = (pointers: readonly string[]) => new JsonScan(source, new Set(pointers)).positions(pointers);
  const { refusal, literals } = scan;
  if (refusal !== undefined) {
    const faults = [{ pointer: '', message: refusal, line: 1, column: 1 }];
    return { value: undefined, faults, locate, literals };
  }
  return { value, faults: scan.duplicates(), locate, literals };
}

/**
 * One pass over a text that is known to be JSON: where the wanted pointers stand, which keys stand twice. Values are
 * not made again, and parts of which nothing is wanted are only skipped.
 */
class JsonScan {
  /** Why the rest is not looked at. */
  refusal: string | undefined;
  readonly literals = new Map<string, string>();
  private readonly source: string;
  private readonly wanted: ReadonlySet<string>;
  private readonly found = new Map<string, number>();
  private readonly twice: { readonly pointer: string; readonly key: string; readonly offset: number }[] = [];
  private at = 0;

  constructor(source: string, wanted: ReadonlySet<string>) {
    this.source = source;
    this.wanted = wanted;
    this.value('', 0);
  }

  /** Each the position of the pointer, or of the nearest ancestor that exists. */
  positions(pointers: readonly string[]): Position[] {
    const lines = new Lines(this.source);
    return pointers.map((pointer) => {
      let known = pointer;
      while (known !== '' && !this.found.has(known)) known = known.slice(0, known.lastIndexOf('/'));
      return lines.positionOf(this.found.get(known) ?? 0);
    });
  }

  duplicates(): TextFault[] {
    const lines = new Lines(this.source);
    return this.twice.map(({ pointer, key, offset }) => ({
      pointer,
      message: `the key ${JSON.stringify(key)} stands here twice: keep one`,
      ...lines.positionOf(offset),
    }));
  }

  private value(pointer: string, depth: number): void {
    this.space();
    if (pointer === '') this.found.set('', this.at);
    this.refusal ??= refusalOf(pointer, depth);
    // It could be too deep to.
    if (this.refusal !== undefined) return;
    switch (this.source[this.at]) {
      case '{':
        this.object(pointer, depth);
        return;
      case '[':
        this.array(pointer, depth);
        return;
      case '"':
        this.string();
        return;
      default:
        this.scalar(pointer);
    }
  }

  private scalar(pointer: string): void {
    const start = this.at;
    while (this.at < this.source.length && !/[\s,\]}]/.test(this.source[this.at] as string)) this.at++;
    addLiteral(this.literals, pointer, this.source.slice(start, this.at));
  }

  private object(pointer: string, depth: number): void {
    const keys = new Set<string>();
    this.at++;
    for (this.space(); this.source[this.at] !== '}' && this.at < this.source.length; this.space()) {
      const offset = this.at;
      const raw = this.string();
      const key = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
      const child = `${pointer}/${escapeToken(key)}`;
      if (keys.has(key)) this.twice.push({ pointer: child, key, offset });
      keys.add(key);
      this.found.set(child, offset);
      this.space();
      this.at++;
      this.value(child, depth + 1);
      if (!this.wanted.has(child)) this.found.delete(child);
      if (this.refusal !== undefined) return;
      this.comma();
    }
    this.at++;
  }

  private array(pointer: string, depth: number): void {
    this.at++;
    this.space();
    for (let index = 0; this.source[this.at] !== ']' && this.at < this.source.length; index++) {
      this.space();
      const child = `${pointer}/${index}`;
      this.found.set(child, this.at);
      this.value(child, depth + 1);
      if (!this.wanted.has(child)) this.found.delete(child);
      if (this.refusal !== undefined) return;
      this.comma();
    }
    this.at++;
  }

  private string(): string {
    const start = this.at++;
    while (this.source[this.at] !== '"' && this.at < this.source.length) {
      this.at += this.source[this.at] === '\\' ? 2 : 1;
    }
    this.at++;
    return this.source.slice(start, this.at);
  }

  private comma(): void {
    this.space();
    if (this.source[this.at] === ',') this.at++;
    this.space();
  }

  private space(): void {
    for (let code = this.source.charCodeAt(this.at); code <= 0x20 || code === 0xfeff; ) {
      code = this.source.charCodeAt(++this.at);
    }
  }
}
