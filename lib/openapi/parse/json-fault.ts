import { Lines } from './lines.ts';
import type { TextFault } from './syntax.ts';

/** Where a text stops being JSON, and what is wrong there. For texts that `JSON.parse` refuses. */
export function jsonFault(source: string): TextFault {
  const reader = new JsonReader(source);
  try {
    reader.document();
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof JsonError)) throw error;
    if (error instanceof RangeError) reader.message = 'nested too deeply';
  }
  return {
    pointer: '',
    message: `not valid JSON: ${reader.message}`,
    ...new Lines(source).positionOf(reader.at),
  };
}

class JsonError extends Error {}

const literal = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class JsonReader {
  at = 0;
  message = 'it ends too early or too late';
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  document(): void {
    this.value();
    if (this.peek() !== undefined) this.fail('nothing may follow the end of the document');
  }

  private value(): void {
    const character = this.peek();
    if (character === '{') this.sequence('}', () => this.pair());
    else if (character === '[') this.sequence(']', () => this.value());
    else if (character === '"') this.string();
    else this.literal();
  }

  private sequence(end: string, item: () => void): void {
    this.at++;
    if (this.take(end)) return;
    do {
      if (this.peek() === end) this.fail(`a comma must not stand before "${end}"`);
      item();
    } while (this.take(','));
    if (!this.take(end)) this.fail(`a comma or "${end}" must stand here`);
  }

  private pair(): void {
    if (this.peek() !== '"') this.fail('a name in double quotes must stand here');
    this.string();
    if (!this.take(':')) this.fail('a colon must stand here');
    this.value();
  }

  private string(): void {
    for (this.at++; this.source[this.at] !== '"'; this.at++) {
      const character = this.source[this.at];
      if (character === undefined) this.fail('a closing quote is missing');
      if (character < ' ') this.fail('a line break or control character must be escaped in text');
      if (character === '\\' && !/["\\/bfnrtu]/.test(this.source[++this.at] ?? ''))
        this.fail('this escape is not known');
    }
    this.at++;
  }

  private literal(): void {
    literal.lastIndex = this.at;
    const found = literal.exec(this.source);
    if (!found)
      this.fail(this.at >= this.source.length ? 'the text ends too early' : 'a value must stand here');
    this.at += found[0].length;
  }

  private peek(): string | undefined {
    while (/[ \t\r\n\uFEFF]/.test(this.source[this.at] ?? '')) this.at++;
    return this.source[this.at];
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at++;
    return true;
  }

  private fail(message: string): never {
    this.message = message;
    throw new JsonError(message);
  }
}
