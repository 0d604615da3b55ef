import type { SampleLanguageId } from '#lib/request/samples/sample-languages.ts';

interface Syntax {
  /** Every literal of the language in which the samples write text. */
  readonly literal: RegExp;
  /** Inside a literal, what would be read as code. */
  readonly interpolation: RegExp | undefined;
}

const escapedQuotes = /"(?:[^"\\\n]|\\.)*"/;

/** Written from the languages' references, not from the code that writes the samples. */
const syntaxes: Readonly<Record<SampleLanguageId, Syntax>> = {
  curl: { literal: /\$'(?:[^'\\]|\\[\s\S])*'|'[^']*'|\\'/g, interpolation: undefined },
  javascript: {
    literal: /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/g,
    interpolation: /^`(?:[^\\]|\\[\s\S])*?\$\{/,
  },
  python: {
    literal: new RegExp(`"""(?:[^\\\\]|\\\\[\\s\\S])*?"""|${escapedQuotes.source}`, 'g'),
    interpolation: undefined,
  },
  go: { literal: new RegExp(`\`[^\`]*\`|${escapedQuotes.source}`, 'g'), interpolation: undefined },
  php: {
    literal: /<<<'(\w+)'\n[\s\S]*?\n[ \t]*\1\b|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/g,
    interpolation: /^"(?:[^\\]|\\[\s\S])*?\$[\w{]/,
  },
  ruby: {
    literal: /<<~'(\w+)'.*\n[\s\S]*?\n[ \t]*\1$|"(?:[^"\\]|\\[\s\S])*"/gm,
    interpolation: /^"(?:[^\\]|\\[\s\S])*?#[{$@]/,
  },
  java: {
    literal: new RegExp(`"""\\n(?:[^\\\\]|\\\\[\\s\\S])*?"""|${escapedQuotes.source}`, 'g'),
    interpolation: undefined,
  },
  csharp: {
    literal: new RegExp(`("{3,})\\n[\\s\\S]*?\\n *\\1|\\$?${escapedQuotes.source}`, 'g'),
    interpolation: /^\$"/,
  },
  powershell: {
    literal:
      /@'\n[\s\S]*?\n'@|'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'|"(?:[^"`\u201c-\u201e]|`[\s\S]|["\u201c-\u201e]{2})*"/g,
    interpolation: /^"(?:[^`]|`[\s\S])*?\$/,
  },
};

/** What of a text with `mark` in it stands as code: outside every literal, or inside one where it is evaluated. */
export function markedCode(language: SampleLanguageId, code: string, mark: string): string[] {
  const { literal, interpolation } = syntaxes[language];
  const evaluated = [...code.matchAll(literal)].filter(
    ([text]) => text.includes(mark) && interpolation?.test(text),
  );
  const rest = code.replace(literal, '');
  return [
    ...evaluated.map(([text]) => text),
    // A quote that is left over belongs to a literal that ended too early.
    ...rest.split('\n').filter((line) => line.includes(mark) || /["']/.test(line)),
  ];
}
