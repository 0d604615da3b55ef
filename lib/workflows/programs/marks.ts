import { toText } from '../../request/expand.ts';
import type { Insertion, Text, Value } from './program.ts';

/**
 * Texts that stand in a request for values that only a program knows, so that a request is built by the one function
 * that builds them all. They hold letters and digits alone: nothing encodes or quotes them.
 */
export class Marks {
  private readonly values: Value[] = [];
  private readonly prefix: string;

  /** @param taken everything that the request is made from, in which no mark may stand */
  constructor(taken: string) {
    let prefix = 'value';
    while (taken.includes(prefix)) prefix += 'x';
    this.prefix = prefix;
  }

  /** The value as `buildRequest` can take it. */
  mark(value: Value): unknown {
    switch (value.kind) {
      case 'constant':
        return value.value;
      case 'reference':
        return this.markOf(value);
      case 'text':
        return value.text
          .map((piece) => (typeof piece === 'string' ? piece : toText(this.mark(piece.value))))
          .join('');
      case 'list':
        return value.items.map((item) => this.mark(item));
      case 'object':
        return Object.fromEntries(value.members.map(({ name, value: member }) => [name, this.mark(member)]));
    }
  }

  /** A text of the built request, divided where marks stand. */
  divide(text: string, isEncoded: boolean): Text {
    const pieces = text.split(new RegExp(`${this.prefix}(\\d+)z`));
    return pieces.flatMap((piece, index): (string | Insertion)[] => {
      const value = index % 2 === 1 ? this.values[Number(piece)] : undefined;
      if (value) return [{ value, isEncoded }];
      return piece === '' ? [] : [piece];
    });
  }

  /** A JSON value of the built request as a value of the program. */
  read(json: unknown): Value {
    if (typeof json === 'string') {
      const text = this.divide(json, false);
      const [first] = text;
      if (text.length === 1 && typeof first === 'object') return first.value;
      return text.every((piece) => typeof piece === 'string')
        ? { kind: 'constant', value: json }
        : { kind: 'text', text };
    }
    if (typeof json !== 'object' || json === null || !this.isIn(JSON.stringify(json)))
      return { kind: 'constant', value: json };
    if (Array.isArray(json)) return { kind: 'list', items: json.map((item) => this.read(item)) };
    const members = Object.entries(json).map(([name, member]) => ({ name, value: this.read(member) }));
    return { kind: 'object', members };
  }

  private isIn(text: string): boolean {
    return text.includes(this.prefix);
  }

  private markOf(value: Value): string {
    this.values.push(value);
    return `${this.prefix}${this.values.length - 1}z`;
  }
}
