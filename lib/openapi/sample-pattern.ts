/** What a pattern is made of, as far as text can be made for it. */
type Part = (state: State) => string;

interface State {
  /** Characters that may still be made, so that `{1,1000000}` stays small. */
  left: number;
  /** How often something is repeated that may be repeated any number of times. */
  readonly repeat: number;
}

const longest = 200;

/**
 * Text that matches a regular expression, made from its parts and never by running it (a pattern of a hostile file
 * may run for hours). Undefined for what is not understood: look-around, back-references, Unicode classes.
 */
export function samplePattern(pattern: string, minLength = 0, maxLength = longest): string | undefined {
  if (pattern.length > 1000) return undefined;
  try {
    let text: string | undefined;
    // Repeating once reads best; more or nothing only where the length asks for it.
    for (const repeat of [1, 0, 2, 4, minLength, minLength + 1]) {
      const reader = new PatternReader(pattern);
      const part = reader.alternatives();
      if (!reader.isAtEnd()) return undefined;
      const made = part({ left: longest, repeat });
      if (made.length >= minLength && made.length <= maxLength) return made;
      text ??= made;
    }
    return text;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class NotUnderstood extends Error {}

const classes: Readonly<Record<string, string>> = { d: '1234567890', w: 'abcdefghij_0', s: ' ' };
const outside: Readonly<Record<string, string>> = { D: 'a', W: '-', S: 'a' };
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };
const all = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. /:@#';

class PatternReader {
  private readonly pattern: string;
  private at = 0;
  private depth = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  isAtEnd(): boolean {
    return this.at >= this.pattern.length;
  }

  /** The first of `a|b|c`. */
  alternatives(): Part {
    if (++this.depth > 20) throw new NotUnderstood();
    const first = this.sequence();
    while (this.take('|')) this.sequence();
    this.depth--;
    return first;
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (!this.isAtEnd() && this.peek() !== '|' && this.peek() !== ')') parts.push(this.repeated());
    return (state) => parts.map((part) => part(state)).join('');
  }

  private repeated(): Part {
    const part = this.atom();
    const [min, max] = this.quantifier();
    return (state) => {
      const count = Math.min(Math.max(min, Math.min(max, state.repeat)), longest);
      let text = '';
      for (let index = 0; index < count && state.left > 0; index++) {
        const more = part({ ...state, left: state.left - index });
        state.left -= more.length;
        text += more;
      }
      return text;
    };
  }

  private quantifier(): readonly [number, number] {
    const range = this.range();
    if (range) this.take('?');
    return range ?? [1, 1];
  }

  private range(): readonly [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    const [whole, min, comma, max] =
      /^\{(\d{1,9})(,?)(\d{0,9})\}/.exec(this.pattern.slice(this.at, this.at + 24)) ?? [];
    if (whole === undefined) return undefined;
    this.at += whole.length;
    const most = comma === '' ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max);
    return [Number(min), most];
  }

  private atom(): Part {
    const character = this.next();
    switch (character) {
      case '^':
      case '$':
        return () => '';
      case '.':
        return () => 'a';
      case '(':
        return this.group();
      case '[':
        return this.characterClass();
      case '\\':
        return this.escape();
      case '*':
      case '+':
      case '?':
        throw new NotUnderstood();
      default:
        return () => character;
    }
  }

  private group(): Part {
    if (this.take('?') && !this.take(':')) {
      if (!/^<[A-Za-z]\w*>/.test(this.pattern.slice(this.at))) throw new NotUnderstood();
      this.at = this.pattern.indexOf('>', this.at) + 1;
    }
    const part = this.alternatives();
    if (!this.take(')')) throw new NotUnderstood();
    return part;
  }

  private escape(): Part {
    const text = this.escaped();
    return text.length > 1 ? cycling(text) : () => text;
  }

  /** The characters that an escape stands for. */
  private escaped(): string {
    const character = this.next();
    if (character === 'b' || character === 'B') return '';
    const set = classes[character] ?? outside[character] ?? controls[character];
    if (set !== undefined) return set;
    if (/[1-9cpPkux0]/.test(character)) throw new NotUnderstood();
    return character;
  }

  private characterClass(): Part {
    const isNegated = this.take('^');
    let set = '';
    while (this.peek() !== ']' || set === '') {
      if (this.isAtEnd()) throw new NotUnderstood();
      set += this.classMember();
    }
    this.at++;
    if (!isNegated) return cycling(set);
    const free = [...all].find((character) => !set.includes(character));
    if (free === undefined) throw new NotUnderstood();
    return () => free;
  }

  private classMember(): string {
    const first = this.next();
    const from = first === '\\' ? this.escaped() : first;
    if (from.length !== 1 || this.peek() !== '-' || this.pattern[this.at + 1] === ']') return from;
    this.at++;
    const last = this.next();
    const to = last === '\\' ? this.escaped() : last;
    if (to.length !== 1) return `${from}-${to}`;
    const codes = Math.min(to.charCodeAt(0) - from.charCodeAt(0), 127);
    return Array.from({ length: codes + 1 }, (_, index) =>
      String.fromCharCode(from.charCodeAt(0) + index),
    ).join('');
  }

  private peek(): string | undefined {
    return this.pattern[this.at];
  }

  private next(): string {
    const character = this.pattern[this.at++];
    if (character === undefined) throw new NotUnderstood();
    return character;
  }

  private take(character: string): boolean {
    if (this.pattern[this.at] !== character) return false;
    this.at++;
    return true;
  }
}

/** Goes through its characters from one repetition to the next, so that six digits read 123456. */
function cycling(set: string): Part {
  let index = 0;
  return () => set[index++ % set.length] ?? '';
}
