import type { Named, Program, Reference, Text, Value } from './program.ts';

/** How a language writes values. */
export interface ValueNotation {
  constant(value: unknown): string;
  reference(reference: Reference): string;
  text(text: Text, credentials?: Program['credentials']): string;
  list(items: readonly string[]): string;
  object(members: readonly (readonly [name: string, code: string])[]): string;
}

/** An expression of the language. */
export function writeValue(value: Value, notation: ValueNotation): string {
  switch (value.kind) {
    case 'constant':
      return notation.constant(value.value);
    case 'reference':
      return notation.reference(value);
    case 'text':
      return notation.text(value.text);
    case 'list':
      return notation.list(value.items.map((item) => writeValue(item, notation)));
    case 'object':
      return writeMembers(value.members, notation);
  }
}

export function writeMembers(members: readonly Named[], notation: ValueNotation): string {
  return notation.object(members.map(({ name, value }) => [name, writeValue(value, notation)]));
}
