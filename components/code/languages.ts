/** Grammars that code on the site may be coloured by; the closed list that a description's text is looked up in. */
const grammars = [
  'shellscript',
  'javascript',
  'typescript',
  'python',
  'go',
  'php',
  'ruby',
  'java',
  'csharp',
  'powershell',
  'swift',
  'kotlin',
  'rust',
  'json',
  'yaml',
  'xml',
  'html',
  'http',
  'sql',
  'diff',
  'toml',
  'dotenv',
  'css',
  'tsx',
  'graphql',
  'markdown',
] as const;

export type Grammar = (typeof grammars)[number];

const aliases: Readonly<Record<string, Grammar>> = {
  bash: 'shellscript',
  sh: 'shellscript',
  shell: 'shellscript',
  zsh: 'shellscript',
  console: 'shellscript',
  curl: 'shellscript',
  js: 'javascript',
  jsx: 'tsx',
  md: 'markdown',
  mjs: 'javascript',
  node: 'javascript',
  ts: 'typescript',
  py: 'python',
  golang: 'go',
  rb: 'ruby',
  cs: 'csharp',
  'c#': 'csharp',
  ps1: 'powershell',
  kt: 'kotlin',
  rs: 'rust',
  yml: 'yaml',
  jsonc: 'json',
  env: 'dotenv',
};

/** The grammar for a language named in a fence, a media type or `x-codeSamples`; `undefined`: plain text. */
export function findGrammar(language: string): Grammar | undefined {
  const name = language.toLowerCase();
  if (Object.hasOwn(aliases, name)) return aliases[name];
  return grammars.find((grammar) => grammar === name);
}

/** The grammar that a body of this media type is written in. */
export function findMediaTypeGrammar(mediaType: string): Grammar | undefined {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (/[/+]json$/.test(type)) return 'json';
  if (/[/+]xml$/.test(type)) return 'xml';
  if (/[/+]yaml$/.test(type)) return 'yaml';
  return type === 'text/html' ? 'html' : undefined;
}
