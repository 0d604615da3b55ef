import { type CharacterSet, characterSet, classOf, unicodeClass } from './character-sets.ts';

/** A regular expression as the parts that text can be made from. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly id: number; readonly options: readonly Part[] }
  | { readonly kind: 'group'; readonly number: number; readonly name?: string; readonly part: Part }
  | { readonly kind: 'again'; readonly group: number | string }
  | {
      readonly kind: 'repeat';
      readonly id: number;
      readonly min: number;
      readonly max: number;
      readonly part: Part;
    };

export interface ReadPattern {
  readonly part: Part;
  readonly repeats: number;
  readonly choices: readonly number[];
}

const mostDepth = 20;
const nothing: Part = { kind: 'text', text: '' };
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };

/** Undefined for what is no regular expression. Conditions on what stands around (`(?=…)`, `\b`) are read over. */
export function readPattern(pattern: string): ReadPattern | undefined {
  try {
    return new PatternReader(pattern).whole();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class NotUnderstood extends Error {}

class PatternReader {
  private readonly pattern: string;
  private at = 0;
  private depth = 0;
  private repeats = 0;
  private groups = 0;
  private readonly choices: number[] = [];

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  whole(): ReadPattern {
    const part = this.alternatives();
    if (this.at < this.pattern.length) throw new NotUnderstood();
    return { part, repeats: this.repeats, choices: this.choices };
  }

  private alternatives(): Part {
    if (++this.depth > mostDepth) throw new NotUnderstood();
    const options = [this.row()];
    while (this.take('|')) options.push(this.row());
    this.depth--;
    const [only = nothing] = options;
    if (options.length === 1) return only;
    this.choices.push(options.length);
    return { kind: 'choice', id: this.choices.length - 1, options };
  }

  private row(): Part {
    const parts: Part[] = [];
    while (this.at < this.pattern.length && this.peek() !== '|' && this.peek() !== ')')
      parts.push(this.repeated());
    return { kind: 'row', parts };
  }

  private repeated(): Part {
    const part = this.atom();
    const range = this.range();
    if (range === undefined) return part;
    this.take('?');
    const [min, max] = range;
    return { kind: 'repeat', id: this.repeats++, min, max, part };
  }

  private range(): readonly [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    const [whole, min, comma, max] =
      /^\{(\d{1,9})(,?)(\d{0,9})\}/.exec(this.pattern.slice(this.at, this.at + 24)) ?? [];
    if (whole === undefined) return undefined;
    this.at += whole.length;
    if (comma === '') return [Number(min), Number(min)];
    return [Number(min), max === '' ? Number.POSITIVE_INFINITY : Number(max)];
  }

  private atom(): Part {
    const character = this.next();
    if (character === '^' || character === '$') return nothing;
    if (character === '.') return { kind: 'set', set: characterSet('any') };
    if (character === '(') return this.group();
    if (character === '[') return { kind: 'set', set: this.characterClass() };
    if (character === '\\') return this.escape();
    if ('*+?'.includes(character)) throw new NotUnderstood();
    return { kind: 'text', text: character };
  }

  private group(): Part {
    const [opening] =
      /^\?(?:<?[=!]|:|<([A-Za-z_]\w*)>)/.exec(this.pattern.slice(this.at, this.at + 80)) ?? [];
    if (opening === undefined && this.peek() === '?') throw new NotUnderstood();
    this.at += opening?.length ?? 0;
    const isCondition = opening !== undefined && /[=!]$/.test(opening);
    const number = opening === undefined || opening.endsWith('>') ? ++this.groups : 0;
    const part = this.alternatives();
    if (!this.take(')')) throw new NotUnderstood();
    if (isCondition) return nothing;
    const name = opening?.endsWith('>') ? opening.slice(2, -1) : undefined;
    return number === 0 ? part : { kind: 'group', number, part, ...(name !== undefined && { name }) };
  }

  private escape(): Part {
    const [again] = /^(?:[1-9]\d?|k<\w+>)/.exec(this.pattern.slice(this.at, this.at + 80)) ?? [];
    if (again !== undefined) {
      this.at += again.length;
      return { kind: 'again', group: again.startsWith('k') ? again.slice(2, -1) : Number(again) };
    }
    const found = this.escaped(false);
    return typeof found === 'string' ? { kind: 'text', text: found } : { kind: 'set', set: found };
  }

  /** The character or the set that stands behind a backslash. */
  private escaped(isInClass: boolean): string | CharacterSet {
    const character = this.next();
    if (character === 'b' || character === 'B') return isInClass ? '\b' : '';
    const known = classOf(character);
    if (known) return known;
    if (Object.hasOwn(controls, character)) return controls[character] ?? '';
    if (character === 'p' || character === 'P') return this.property(character === 'P');
    if (character === 'u' || character === 'x') return this.code(character);
    if (character === 'c') return String.fromCharCode(this.next().charCodeAt(0) % 32);
    return character;
  }

  private property(isNegated: boolean): CharacterSet {
    const [whole, name = ''] = /^\{([\w=]{1,40})\}/.exec(this.pattern.slice(this.at, this.at + 44)) ?? [];
    if (whole === undefined) throw new NotUnderstood();
    this.at += whole.length;
    return unicodeClass(name, isNegated);
  }

  private code(kind: 'u' | 'x'): string {
    const form = kind === 'x' ? /^[\da-f]{2}/i : /^(?:[\da-f]{4}|\{[\da-f]{1,6}\})/i;
    const [digits] = form.exec(this.pattern.slice(this.at, this.at + 10)) ?? [];
    if (digits === undefined) return kind;
    this.at += digits.length;
    const code = Number.parseInt(digits.replaceAll(/[{}]/g, ''), 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  }

  private characterClass(): CharacterSet {
    const isNegated = this.take('^');
    let set = '';
    while (this.peek() !== ']') set += this.classMember();
    this.at++;
    const found = isNegated ? characterSet('not', set) : characterSet('of', set);
    if (found.characters === '') throw new NotUnderstood();
    return found;
  }

  private classMember(): string {
    const from = this.classCharacter();
    if ([...from].length !== 1 || this.peek() !== '-' || this.pattern[this.at + 1] === ']') return from;
    this.at++;
    const to = this.classCharacter();
    if ([...to].length !== 1) return `${from}-${to}`;
    const first = from.codePointAt(0) ?? 0;
    // Of a wide range the start is enough.
    const length = Math.min((to.codePointAt(0) ?? 0) - first, 127) + 1;
    return String.fromCodePoint(...Array.from({ length: Math.max(length, 0) }, (_, index) => first + index));
  }

  private classCharacter(): string {
    const character = this.next();
    if (character !== '\\') return character;
    const found = this.escaped(true);
    return typeof found === 'string' ? found : found.characters;
  }

  private peek(): string | undefined {
    return this.pattern[this.at];
  }

  private next(): string {
    const code = this.pattern.codePointAt(this.at);
    if (code === undefined) throw new NotUnderstood();
    const character = String.fromCodePoint(code);
    this.at += character.length;
    return character;
  }

  private take(character: string): boolean {
    if (this.pattern[this.at] !== character) return false;
    this.at++;
    return true;
  }
}
