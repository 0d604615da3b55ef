import { isJsonText } from '#lib/request/json-text.ts';
import type { Token } from '../code/tokens.ts';

/**
 * A JSON text laid out over lines and coloured, with every name, number and text exactly as it was written: what a
 * server sent is never rounded, reordered or merged on its way to the screen. Undefined where the text is no JSON.
 */
export function layOutJson(text: string): Token[][] | undefined {
  return isJsonText(text) ? layOut(text) : undefined;
}

function layOut(text: string): Token[][] {
  const lines: Token[][] = [[]];
  let depth = 0;
  const add = (token: Token) => lines.at(-1)?.push(token);
  const breakLine = () => lines.push(depth > 0 ? [{ text: '  '.repeat(depth) }] : []);
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g) ?? [];
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const isEmpty = (token === '{' && next === '}') || (token === '[' && next === ']');
    const wasEmpty =
      (tokens[index - 1] === '{' && token === '}') || (tokens[index - 1] === '[' && token === ']');
    if ((token === '}' || token === ']') && !wasEmpty) {
      depth -= 1;
      breakLine();
    }
    add(colour(token, next));
    if (token === ',') breakLine();
    if ((token === '{' || token === '[') && !isEmpty) {
      depth += 1;
      breakLine();
    }
  });
  return lines;
}

/** The same for the beginning of a JSON text that was cut off: what stands behind the last whole token is left as it is. */
export function layOutCutJson(text: string): Token[][] {
  const whole = /(?:\s*(?:"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+))*/y.exec(text)?.[0] ?? '';
  const rest = text.slice(whole.length).trimStart();
  const lines = layOut(whole);
  if (rest !== '') lines.at(-1)?.push({ text: rest });
  return lines;
}

/** The same as text, for the editor. */
export function formatJson(text: string): string | undefined {
  return layOutJson(text)
    ?.map((line) => line.map((token) => token.text).join(''))
    .join('\n');
}

function colour(token: string, next: string | undefined): Token {
  if (token === ':') return { text: ': ' };
  if (token.startsWith('"')) return { text: token, kind: next === ':' ? 'p' : 's' };
  if (/^[-\d]/.test(token)) return { text: token, kind: 'n' };
  return /^[tfn]/.test(token) ? { text: token, kind: 'k' } : { text: token };
}
