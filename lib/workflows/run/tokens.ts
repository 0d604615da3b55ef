/** A piece of a condition. `end` of a condition has no text. */
export interface Token {
  readonly kind: 'reference' | 'string' | 'number' | 'word' | 'operator' | 'end' | 'fault';
  readonly text: string;
  readonly offset: number;
}

/** An expression up to its pointer, which ends where an operator or a blank begins. */
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['reference', /\$[a-zA-Z]+(?:\.[\w-]+)*(?:#[^\s()[\]=!<>&|]*)?/y],
  ['string', /'(?:[^']|'')*'/y],
  ['number', /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['word', /[a-zA-Z_][\w-]*/y],
  ['operator', /[=!<>]=|&&|\|\||[<>!()[\].]/y],
];

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = skipBlanks(text, 0);
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    tokens.push(token);
    if (token.kind === 'fault') return tokens;
    offset = skipBlanks(text, offset + token.text.length);
  }
  return [...tokens, { kind: 'end', text: '', offset: text.length }];
}

function tokenAt(text: string, offset: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = offset;
    const found = pattern.exec(text);
    if (found) return { kind, text: found[0], offset };
  }
  return { kind: 'fault', text: text.slice(offset, offset + 1), offset };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}
