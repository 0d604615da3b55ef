import { isJsonText } from '#json/read.ts';
import { endOfToken, isBlank, skipBlanks } from '#json/tokens.ts';
import type { Token } from '../code/tokens.ts';

/** Levels that are indented; what is deeper stands no further in, so that no text grows without bound. */
const deepest = 64;

/**
 * A JSON text laid out over lines, with every name, number and text exactly as it was written: what a server sent is
 * never rounded, reordered or merged on its way to the screen. Undefined where the text is no JSON.
 */
export function layOutLines(text: string): string[] | undefined {
  return isJsonText(text) ? layOut(text) : undefined;
}

/** The same for the beginning of a JSON text that was cut off: what stands behind the last whole token is left as it is. */
export function layOutCutLines(text: string): string[] {
  return layOut(text);
}

/** The same as text, for the editor. */
export function formatJson(text: string): string | undefined {
  return layOutLines(text)?.join('\n');
}

/** A JSON text laid out and coloured. */
export function layOutJson(text: string): Token[][] | undefined {
  return layOutLines(text)?.map(colourLine);
}

/** One line of a JSON text that was laid out: names, texts, numbers and words told apart. */
export function colourLine(line: string): Token[] {
  const tokens = line.match(/"(?:[^"\\]|\\.)*"|: |[[\]{},]|[^\s[\]{},:"]+|\s+|./g) ?? [];
  return tokens.map((token, index) => colour(token, tokens[index + 1]));
}

function colour(token: string, next: string | undefined): Token {
  if (token.length > 1 && token.startsWith('"')) return { text: token, kind: next === ': ' ? 'p' : 's' };
  if (/^[-\d]/.test(token)) return { text: token, kind: 'n' };
  return /^[tfn]/.test(token) ? { text: token, kind: 'k' } : { text: token };
}

/** One pass without a list of tokens: an answer may hold half a million. */
function layOut(text: string): string[] {
  const lines: string[] = [];
  let [line, depth] = ['', 0];
  const breakLine = () => {
    lines.push(line);
    line = '  '.repeat(Math.min(depth, deepest));
  };
  for (let at = 0; at < text.length; ) {
    const end = endOfToken(text, at);
    const token = text.slice(at, end);
    at = end;
    if (token === '{' || token === '[') {
      const next = skipBlanks(text, at);
      const isEmpty = text[next] === (token === '{' ? '}' : ']');
      line += isEmpty ? token + text[next] : token;
      at = isEmpty ? next + 1 : at;
      depth += isEmpty ? 0 : 1;
      if (!isEmpty) breakLine();
    } else if (token === '}' || token === ']') {
      depth -= 1;
      breakLine();
      line += token;
    } else if (token === ',') {
      line += token;
      breakLine();
    } else if (token === ':') line += ': ';
    else if (!isBlank(token.charCodeAt(0))) line += token;
  }
  return [...lines, line];
}
