import type { Token } from './tokens.ts';

const keywords =
  'and|async|await|catch|class|const|defer|def|else|end|false|for|foreach|from|func|function|if|import|in|let|new|nil|null|None|package|print|public|puts|raise|require|return|static|string|throw|throws|true|True|False|try|use|using|var|void|with';

const string = `"(?:[^"\\\\]|\\\\[^])*"|\`(?:[^\`\\\\]|\\\\[^])*\``;

// In a shell and in PowerShell nothing is escaped between single quotes.
const shell = new RegExp(`(#.*)|(${string}|'[^']*')|\\b(\\d+(?:\\.\\d+)?)\\b|(?!)()`, 'g');
const hash = new RegExp(
  `(#.*)|(${string}|'(?:[^'\\\\]|\\\\[^])*')|\\b(\\d+(?:\\.\\d+)?)\\b|\\b(${keywords})\\b`,
  'g',
);
const slash = new RegExp(
  `(//.*)|(${string}|'(?:[^'\\\\]|\\\\[^])*')|\\b(\\d+(?:\\.\\d+)?)\\b|\\b(${keywords})\\b`,
  'g',
);

const patterns: Readonly<Record<string, RegExp>> = {
  curl: shell,
  powershell: shell,
  python: hash,
  ruby: hash,
};
const kinds = ['c', 's', 'n', 'k'] as const;

/**
 * Colours for code that is made in the browser, where the grammars of the server would weigh 60 kB: comments, strings,
 * numbers and keywords by one expression. The texts of all tokens and a line feed between lines are the source.
 */
export function tint(source: string, language: string): Token[][] {
  const lines: Token[][] = [[]];
  const add = (text: string, kind?: string) => {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push(kind === undefined ? { text: part } : { text: part, kind });
    });
  };
  let end = 0;
  for (const match of source.matchAll(patterns[language] ?? slash)) {
    add(source.slice(end, match.index));
    const group = match.slice(1).findIndex((text) => text !== undefined);
    add(match[0], kinds[group]);
    end = match.index + match[0].length;
  }
  add(source.slice(end));
  return lines;
}
