/** A source of chance that gives the same again for the same seed (mulberry32). */
export function createChance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    is: (share: number): boolean => next() < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    some: <T>(list: readonly T[], most: number): T[] =>
      Array.from({ length: below(most + 1) }, () => list[below(list.length)] as T),
  };
}

export type Chance = ReturnType<typeof createChance>;

/** What no sandbox, log or answer may ever show: it stands only where visitors' own credentials do. */
export const ambient = 'AMBIENT-SECRET';

/** Texts that mean something to a URL parser, a header, a cookie, a form, a log or a terminal. */
export const pieces: readonly string[] = [
  ...[
    '',
    ' ',
    '.',
    '..',
    '/',
    '//',
    '\\',
    '%',
    '%2e',
    '%2e%2e',
    '%252e%252e',
    '%2f',
    '%5c',
    '%00',
    '%0d%0a',
    '%ff',
    '%u002e',
  ],
  ...[
    '..;',
    '..;/',
    '.%2e',
    '%c0%ae%c0%ae',
    '\uff0e\uff0e',
    '\u2025',
    '\u2215',
    '\uff0f',
    '\u3002',
    '\u00ad',
    '\u200b',
  ],
  ...[
    'http://169.254.169.254/',
    'http://127.0.0.1:1/',
    'http://[::1]/',
    '//evil.test/x',
    'http:\\\\evil.test',
    'file:///etc/passwd',
  ],
  ...[
    'gopher://127.0.0.1:6379/_',
    'javascript:alert(1)',
    'http://a@evil.test/',
    '@evil.test',
    ':80',
    '#x',
    '?x=1',
    '&q=2',
    ';x=1',
  ],
  ...[
    '\r\n',
    '\n',
    '\r',
    '\0',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u{1f388}',
    '\ud800',
    '\udfff',
    '\ufeff',
    '\u202e',
    '\u00e9',
    '\u00ff',
    '日本',
  ],
  ...[
    'a\r\nX-Evil: 1',
    'a\r\n\r\nGET /admin HTTP/1.1\r\nHost: evil.test\r\n\r\n',
    'x; Path=/',
    'a=b; c=d',
    'a,b',
    '"',
    "'",
    '`',
    '"a"',
  ],
  ...[
    '<script>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the very text
    '${7*7}',
    '{{7*7}}',
    '$(id)',
    "' OR 1=1--",
    '\u001b[31m',
    '*',
    '{id}',
    '{',
    '}',
    '[]',
    '[0]',
    '__proto__',
    'constructor',
  ],
  ...[
    'toString',
    'hasOwnProperty',
    'length',
    '0',
    '-1',
    '1e999',
    'NaN',
    'null',
    'true',
    'a'.repeat(1025),
    'a'.repeat(5000),
    '=',
    '==',
    '&&',
  ],
];

/** Up to four pieces in a row. */
export function textOf(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(4) }, () => chance.pick(pieces)).join('');
}

/** Any JSON value made of hostile texts. */
export function jsonOf(chance: Chance, depth = 0): unknown {
  const kind = chance.below(depth > 3 ? 6 : 9);
  if (kind < 4) return textOf(chance);
  if (kind === 4) return chance.pick([0, -0, 1, -1, 1e308, 2 ** 53 + 1, 1.5]);
  if (kind === 5) return chance.pick([null, true, false, '', {}, []]);
  if (kind === 6) return Array.from({ length: chance.below(4) }, () => jsonOf(chance, depth + 1));
  return Object.fromEntries(
    Array.from({ length: chance.below(4) }, () => [textOf(chance), jsonOf(chance, depth + 1)]),
  );
}
