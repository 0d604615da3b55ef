/** Where and why a text is no JSON. Lines and columns count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** A whole sentence. */
  readonly detail: string;
}

/** The first fault of a JSON text, in the same words in every browser; undefined where there is none. */
export function findJsonFault(text: string): JsonFault | undefined {
  const scanner = new Scanner(text);
  try {
    scanner.skipBlanks();
    scanner.value();
    scanner.skipBlanks();
    if (scanner.at < text.length) scanner.fail('Nothing may follow the value.');
    return undefined;
  } catch (error) {
    if (!(error instanceof JsonFaultError)) throw error;
    const before = text.slice(0, scanner.at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, detail: error.message };
  }
}

/** Whether a text is a whole JSON document. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A JSON text as `RequestValues.body` takes it: its value where writing that again loses nothing but white space, so
 * that samples can show it in their own notation; else the text itself, to be sent as it is.
 */
export function bodyOfText(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // A body that is a text is sent as it is: what is a JSON string keeps its quotes only as the text that it is in.
    return typeof value !== 'string' && JSON.stringify(value) === withoutBlanks(text) ? value : text;
  } catch {
    return text;
  }
}

function withoutBlanks(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');
}

class JsonFaultError extends Error {}

const literals = ['true', 'false', 'null'];
const maxDepth = 512;

/** RFC 8259, with its eye on mistakes that people make. */
class Scanner {
  readonly text: string;
  at = 0;
  depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  fail(detail: string): never {
    throw new JsonFaultError(detail);
  }

  skipBlanks(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  value(): void {
    const next = this.text[this.at];
    if (next === '{') this.members('}', () => this.member());
    else if (next === '[') this.members(']', () => this.value());
    else if (next === '"') this.string();
    else if (next !== undefined && /[-\d]/.test(next)) this.number();
    else this.literal(next);
  }

  literal(next: string | undefined): void {
    const literal = literals.find((word) => this.text.startsWith(word, this.at));
    if (literal !== undefined) this.at += literal.length;
    else if (next === undefined) this.fail('The text ends where a value is expected.');
    else if (next === "'") this.fail('Texts stand in double quotes.');
    else if (next === '/') this.fail('JSON has no comments.');
    else this.fail(`Expected a value here, not "${next}".`);
  }

  members(end: string, member: () => void): void {
    this.depth += 1;
    if (this.depth > maxDepth) this.fail('This is nested too deeply.');
    this.at += 1;
    this.skipBlanks();
    if (this.text[this.at] !== end) this.list(end, member);
    this.at += 1;
    this.depth -= 1;
  }

  list(end: string, member: () => void): void {
    for (;;) {
      member();
      this.skipBlanks();
      const next = this.text[this.at];
      if (next === end) return;
      if (next === undefined) this.fail(`The text ends before the closing "${end}".`);
      if (next !== ',') this.fail(`Expected a comma or "${end}" here.`);
      const comma = this.at;
      this.at += 1;
      this.skipBlanks();
      if (this.text[this.at] === end) {
        this.at = comma;
        this.fail(`No comma before the closing "${end}".`);
      }
    }
  }

  member(): void {
    if (this.text[this.at] !== '"') this.fail('A property name stands in double quotes.');
    this.string();
    this.skipBlanks();
    if (this.text[this.at] !== ':') this.fail('Expected ":" after the property name.');
    this.at += 1;
    this.skipBlanks();
    this.value();
  }

  string(): void {
    const start = this.at;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      const next = this.text[this.at];
      if (next === '\\') this.escaped();
      else if (next === undefined || next === '\n') {
        this.at = start;
        this.fail('This text has no closing quote on its line.');
      } else if (next < ' ') this.fail('A control character must be escaped in a text.');
    }
    this.at += 1;
  }

  escaped(): void {
    const known = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 6))?.[0];
    if (known === undefined) this.fail('There is no such escape: write "\\\\" for a backslash.');
    this.at += known.length - 1;
  }

  number(): void {
    const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(this.text.slice(this.at))?.[0];
    if (number === undefined) this.fail('A minus sign needs a number behind it.');
    this.at += number.length;
    if (/[\w.]/.test(this.text[this.at] ?? '')) this.fail('This is not how JSON writes a number.');
  }
}
