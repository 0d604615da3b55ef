/** Characters that may stand in one place of a text, those that read best first. */
export interface CharacterSet {
  readonly characters: string;
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '1234567890';
const others = '-_. /:@#!$%&*+,;=?~^(){}[]<>|\'"`\\';
const all = `${lower}${upper}${digits}${others}`;

const classes: Readonly<Record<string, string>> = {
  d: digits,
  D: `${lower}${upper}-_. `,
  w: `${lower}_${upper}${digits}`,
  W: '- .:/@#',
  s: ' \t\n',
  S: `${lower}${upper}${digits}-_.`,
};

/** `\d`, `\w`, `\s` and their opposites. */
export function classOf(letter: string): CharacterSet | undefined {
  const characters = Object.hasOwn(classes, letter) ? classes[letter] : undefined;
  return characters === undefined ? undefined : { characters };
}

export function characterSet(kind: 'any' | 'of' | 'not', set = ''): CharacterSet {
  if (kind === 'any') return { characters: all };
  if (kind === 'of') return { characters: set };
  return { characters: [...`${all} é`].filter((character) => !set.includes(character)).join('') };
}

/** `\p{…}`: Latin letters and digits stand for all scripts. */
export function unicodeClass(name: string, isNegated: boolean): CharacterSet {
  const form = new RegExp(`^\\${isNegated ? 'P' : 'p'}{${name}}$`, 'u');
  return { characters: [...`${all}é§€中あйع`].filter((character) => form.test(character)).join('') };
}

/** The same characters with the kinds in turn, for a text that has to have one of each. */
export function mixed({ characters }: CharacterSet): string {
  const kinds: string[][] = [[], [], [], []];
  for (const character of characters) {
    const kind = /[a-z]/.test(character) ? 0 : /[A-Z]/.test(character) ? 1 : /\d/.test(character) ? 2 : 3;
    if (character.trim() !== '') kinds[kind]?.push(character);
  }
  const longest = Math.max(...kinds.map(({ length }) => length));
  const turns = Array.from({ length: Math.min(longest, 8) }, (_, turn) =>
    kinds.map((kind) => kind[turn % Math.max(kind.length, 1)] ?? '').join(''),
  );
  return turns.join('') || characters;
}
