/** A run of characters of one kind. The texts of all tokens and a line feed between lines are the source, unchanged. */
export interface Token {
  readonly text: string;
  /** Class of the style sheet: c comment, k keyword, s string, n number, f function or type, p property. */
  readonly kind?: string;
  /** Its text divided where a base URL stands in it. */
  readonly parts?: readonly { readonly text: string; readonly isBase: boolean }[];
}

/** Lines without colours. */
export function splitLines(source: string): Token[][] {
  return source.split('\n').map((line) => (line === '' ? [] : [{ text: line }]));
}
