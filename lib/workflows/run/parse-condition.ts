import { type Numeric, numberOf } from '#json/number.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/run.ts';
import { runLimits } from './limits.ts';
import { parseReference, type Reference } from './reference.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A simple condition (Arazzo, "Criterion Object"), taken apart. */
export type Condition =
  | { readonly kind: 'literal'; readonly value: string | Numeric | boolean | null }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly left: Condition;
      readonly right: Condition;
    };

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

export interface ConditionFault {
  /** Characters before the place. */
  readonly offset: number;
  readonly detail: string;
}

export type ParsedCondition =
  | { readonly condition: Condition; readonly fault?: never }
  | { readonly fault: ConditionFault; readonly condition?: never };

/** Reads a simple condition; a fault says where it is none. */
export function parseCondition(text: string): ParsedCondition {
  if (text.length > runLimits.condition)
    return {
      fault: {
        offset: runLimits.condition,
        detail: say(words.conditionTooLong, { count: runLimits.condition }),
      },
    };
  try {
    return { condition: new Parser(tokensOf(text)).whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: { offset: error.offset, detail: error.message } };
    throw error;
  }
}

class Unreadable extends Error {
  readonly offset: number;

  constructor(offset: number, detail: string) {
    super(detail);
    this.offset = offset;
  }
}

const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Comparison[];

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Condition {
    const condition = this.either();
    if (this.next.kind !== 'end') throw this.unexpected(words.expectsOperator);
    return condition;
  }

  private either(): Condition {
    return this.chain('or', '||', () => this.chain('and', '&&', () => this.comparison()));
  }

  private chain(kind: 'and' | 'or', operator: string, part: () => Condition): Condition {
    const first = part();
    const parts = [first];
    while (this.takes(operator)) parts.push(part());
    return parts.length === 1 ? first : { kind, of: parts };
  }

  private comparison(): Condition {
    const left = this.operand();
    const { kind, text } = this.next;
    if (kind !== 'operator' || !isComparison(text)) return left;
    this.at += 1;
    return { kind: 'comparison', operator: text, left, right: this.operand() };
  }

  private operand(): Condition {
    this.depth += 1;
    if (this.depth > runLimits.depth) throw new Unreadable(this.next.offset, words.conditionTooDeep);
    const condition = this.takes('!') ? ({ kind: 'not', of: this.operand() } as const) : this.single();
    this.depth -= 1;
    return condition;
  }

  private single(): Condition {
    if (this.takes('(')) {
      const inner = this.either();
      if (!this.takes(')')) throw this.unexpected(words.expectsBracket);
      return inner;
    }
    const token = this.next;
    this.at += 1;
    switch (token.kind) {
      case 'reference':
        return this.reference(token);
      case 'string':
        return { kind: 'literal', value: token.text.slice(1, -1).replaceAll("''", "'") };
      case 'number':
        return { kind: 'literal', value: numberOf(token.text) };
      case 'word':
        if (token.text === 'null') return { kind: 'literal', value: null };
        if (token.text === 'true' || token.text === 'false')
          return { kind: 'literal', value: token.text === 'true' };
    }
    this.at -= 1;
    throw this.unexpected(words.expectsValue);
  }

  /** With what is looked up behind it: `[0]`, `['name']`, `.name`. */
  private reference({ text, offset }: Token): Condition {
    const reference = parseReference(text);
    if (!reference) throw new Unreadable(offset, say(words.isNoExpression, { text }));
    const path: string[] = [];
    while (this.next.kind === 'operator' && (this.next.text === '[' || this.next.text === '.')) {
      const isIndex = this.takes('[');
      if (!isIndex) this.at += 1;
      path.push(this.step(isIndex));
      if (isIndex && !this.takes(']')) throw this.unexpected(words.expectsBracket);
    }
    const whole = text + path.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
    return {
      kind: 'reference',
      reference: { ...reference, text: whole, path: [...reference.path, ...path] },
    };
  }

  private step(isIndex: boolean): string {
    const { kind, text } = this.next;
    if (isIndex ? kind !== 'number' && kind !== 'string' : kind !== 'word')
      throw this.unexpected(words.expectsName);
    this.at += 1;
    return kind === 'string' ? text.slice(1, -1).replaceAll("''", "'") : text;
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', offset: 0 };
  }

  private takes(operator: string): boolean {
    const isNext = this.next.kind === 'operator' && this.next.text === operator;
    if (isNext) this.at += 1;
    return isNext;
  }

  private unexpected(expected: string): Unreadable {
    const { text, offset } = this.next;
    return new Unreadable(
      offset,
      text === '' ? say(words.endsTooEarly, { expected }) : say(words.findsInstead, { expected, text }),
    );
  }
}

function isComparison(text: string): text is Comparison {
  return comparisons.includes(text);
}
