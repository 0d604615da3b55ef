import { createBundledHighlighter } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { Grammar } from './languages.ts';
import { findTokenClass, theme } from './theme.ts';
import { splitLines, type Token } from './tokens.ts';

const loaders = {
  shellscript: () => import('@shikijs/langs/shellscript'),
  javascript: () => import('@shikijs/langs/javascript'),
  typescript: () => import('@shikijs/langs/typescript'),
  python: () => import('@shikijs/langs/python'),
  go: () => import('@shikijs/langs/go'),
  php: () => import('@shikijs/langs/php'),
  ruby: () => import('@shikijs/langs/ruby'),
  java: () => import('@shikijs/langs/java'),
  csharp: () => import('@shikijs/langs/csharp'),
  powershell: () => import('@shikijs/langs/powershell'),
  swift: () => import('@shikijs/langs/swift'),
  kotlin: () => import('@shikijs/langs/kotlin'),
  rust: () => import('@shikijs/langs/rust'),
  json: () => import('@shikijs/langs/json'),
  yaml: () => import('@shikijs/langs/yaml'),
  xml: () => import('@shikijs/langs/xml'),
  html: () => import('@shikijs/langs/html'),
  http: () => import('@shikijs/langs/http'),
  sql: () => import('@shikijs/langs/sql'),
  diff: () => import('@shikijs/langs/diff'),
  toml: () => import('@shikijs/langs/toml'),
  dotenv: () => import('@shikijs/langs/dotenv'),
  css: () => import('@shikijs/langs/css'),
  tsx: () => import('@shikijs/langs/tsx'),
  graphql: () => import('@shikijs/langs/graphql'),
  markdown: () => import('@shikijs/langs/markdown'),
} satisfies Record<Grammar, unknown>;

const createHighlighter = createBundledHighlighter({
  langs: loaders,
  themes: {},
  // Grammars in JavaScript's own regular expressions: no WebAssembly to load in each build worker.
  engine: () => createJavaScriptRegexEngine({ forgiving: true }),
});

let highlighter: ReturnType<typeof createHighlighter> | undefined;
const loaded = new Map<Grammar, Promise<void>>();

/** Past this size colours cost more than they tell. */
const longest = 60_000;

/** While a site is written: a page that is drawn anew shows mostly the code that it showed before. */
const kept = new Map<string, Promise<Token[][]>>();
const mostKept = 500;

/** Lines of tokens. Without a grammar, and for very long texts, each line is one plain token. */
export async function highlight(source: string, grammar: Grammar | undefined): Promise<Token[][]> {
  if (grammar === undefined || source.length > longest) return splitLines(source);
  if (process.env.NODE_ENV !== 'development') return tokenize(source, grammar);
  const key = `${grammar} ${source}`;
  const lines = kept.get(key) ?? tokenize(source, grammar);
  kept.delete(key);
  kept.set(key, lines);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return lines;
}

async function tokenize(source: string, grammar: Grammar): Promise<Token[][]> {
  highlighter ??= createHighlighter({ langs: [], themes: [theme] });
  const shiki = await highlighter;
  if (!loaded.has(grammar)) loaded.set(grammar, shiki.loadLanguage(grammar));
  await loaded.get(grammar);
  // shiki takes a carriage return before a line feed away; what is copied must hold it.
  if (source.includes('\r')) return splitLines(source);
  // No time limit: a busy machine must not colour a page differently.
  const lines = shiki.codeToTokensBase(source, {
    lang: grammar,
    theme: 'portal',
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 4000,
  });
  return lines.map((line) => joinAlike(line.map(({ content, color }) => readToken(content, color))));
}

function readToken(text: string, color: string | undefined): Token {
  const kind = findTokenClass(color);
  return kind === undefined ? { text } : { text, kind };
}

// Neighbours of one kind become one token, and white space joins what stands before it: fewer elements, same text.
function joinAlike(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isAlike = last !== undefined && (last.kind === token.kind || token.text.trim() === '');
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + token.text };
    else joined.push(token);
  }
  return joined;
}
