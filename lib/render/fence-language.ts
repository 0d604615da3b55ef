/** Languages that a code block may name: ids of shiki's grammars. */
const fenceLanguages = [
  ...[
    'bash',
    'csharp',
    'css',
    'diff',
    'go',
    'graphql',
    'html',
    'http',
    'java',
    'javascript',
    'json',
    'jsonc',
  ],
  ...['kotlin', 'markdown', 'php', 'powershell', 'python', 'ruby', 'rust', 'sql', 'swift', 'toml', 'tsx'],
  ...['typescript', 'xml', 'yaml'],
] as const;

export type FenceLanguage = (typeof fenceLanguages)[number];

const known = new Map<string, FenceLanguage>(fenceLanguages.map((language) => [language, language]));

const aliases: readonly (readonly [alias: string, language: FenceLanguage])[] = [
  ['cs', 'csharp'],
  ['c#', 'csharp'],
  ['console', 'bash'],
  ['curl', 'bash'],
  ['golang', 'go'],
  ['htm', 'html'],
  ['js', 'javascript'],
  ['jsx', 'tsx'],
  ['kt', 'kotlin'],
  ['md', 'markdown'],
  ['mjs', 'javascript'],
  ['node', 'javascript'],
  ['ps1', 'powershell'],
  ['py', 'python'],
  ['rb', 'ruby'],
  ['rs', 'rust'],
  ['sh', 'bash'],
  ['shell', 'bash'],
  ['ts', 'typescript'],
  ['yml', 'yaml'],
  ['zsh', 'bash'],
];
for (const [alias, language] of aliases) known.set(alias, language);

/** The language that a fence asks for, by name or alias; `undefined`: plain text. Never the author's own string. */
export function fenceLanguage(asked: string): FenceLanguage | undefined {
  return known.get(asked.toLowerCase());
}
