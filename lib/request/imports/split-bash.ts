/**
 * The words of the first command in a text of a POSIX shell or bash: quotes of all kinds, line continuations, comments.
 * Nothing is expanded: a variable stays as it is written.
 */
export function splitBash(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const add = (piece: string) => {
    word = (word ?? '') + piece;
  };
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === '\\') {
      const next = text.slice(at + 1, at + 3);
      at += next === '\r\n' ? 3 : 2;
      if (!/^\r?\n/.test(next)) add(next[0] ?? '');
    } else if (sign === "'") {
      const end = endOf(text, "'", at + 1);
      add(text.slice(at + 1, end));
      at = end + 1;
    } else if (text.startsWith("$'", at)) {
      const [piece, end] = readAnsi(text, at + 2);
      add(piece);
      at = end;
    } else if (sign === '"' || text.startsWith('$"', at)) {
      const [piece, end] = readDouble(text, text.indexOf('"', at) + 1);
      add(piece);
      at = end;
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      // A line that nothing continues ends the command.
      if (sign === '\n' && words.length > 0) break;
      at += 1;
    } else if (sign === '#' && word === undefined) {
      at = endOf(text, '\n', at);
    } else if (/[|;&<>]/.test(sign) && !(sign === '&' && isInUrl(word))) {
      break;
    } else {
      add(sign);
      at += 1;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** Who copies an address without quotes means its ampersands. */
function isInUrl(word: string | undefined): boolean {
  return word !== undefined && /^https?:\/\/\S*\?/i.test(word);
}

function endOf(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  return end < 0 ? text.length : end;
}

function readDouble(text: string, start: number): [piece: string, end: number] {
  let piece = '';
  let at = start;
  while (at < text.length && text[at] !== '"') {
    const [sign, next] = [text[at], text[at + 1]];
    if (sign === '\\' && next !== undefined && '"\\$`\n'.includes(next)) {
      piece += next === '\n' ? '' : next;
      at += 2;
    } else {
      piece += sign;
      at += 1;
    }
  }
  return [piece, at + 1];
}

const simple: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', v: '\v' },
  ...{ '\\': '\\', "'": "'", '"': '"', '?': '?' },
};

/** `$'…'`: `\xHH` and octal are bytes, several of which may make one character. */
function readAnsi(text: string, start: number): [piece: string, end: number] {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  let at = start;
  while (at < text.length && text[at] !== "'") {
    const escaped = text[at] === '\\' ? escapeAt(text.slice(at + 1, at + 10)) : undefined;
    const plain = String.fromCodePoint(text.codePointAt(at) ?? 0);
    bytes.push(...(escaped?.bytes ?? encoder.encode(escaped?.text ?? plain)));
    at += escaped ? 1 + escaped.length : plain.length;
  }
  return [new TextDecoder().decode(Uint8Array.from(bytes)), at + 1];
}

function escapeAt(rest: string): { bytes?: number[]; text?: string; length: number } {
  const unicode = /^(?:u([\da-f]{1,4})|U([\da-f]{1,8}))/i.exec(rest);
  if (unicode) {
    const code = Number.parseInt(unicode[1] ?? unicode[2] ?? '', 16);
    return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', length: unicode[0].length };
  }
  const byte = /^(?:x([\da-f]{1,2})|([0-7]{1,3}))/i.exec(rest);
  if (byte)
    return {
      bytes: [Number.parseInt(byte[1] ?? byte[2] ?? '', byte[1] === undefined ? 8 : 16) & 0xff],
      length: byte[0].length,
    };
  const sign = rest[0] ?? '';
  return { text: simple[sign] ?? `\\${sign}`, length: 1 };
}
