/** Whether a command was written for the command prompt of Windows, whose escape sign is a caret. */
export function isForCmd(text: string): boolean {
  return /\^\r?\n|\^"/.test(text);
}

/** The words of a command for the command prompt of Windows, as a program there gets them. */
export function splitCmd(text: string): string[] {
  return splitArguments(withoutCarets(text));
}

/** A caret takes the next sign's meaning away, but within quotes; before a line break it continues the line. */
function withoutCarets(text: string): string {
  let isQuoted = false;
  let plain = '';
  const source = text.replaceAll('\r\n', '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] as string;
    if (sign === '^' && !isQuoted) {
      at += 1;
      const next = source[at] ?? '';
      // A second line break behind a continued line is one of the argument.
      if (next !== '\n') plain += next;
      else if (source[at + 1] === '\n') {
        plain += '\n';
        at += 1;
      }
    } else {
      if (sign === '"') isQuoted = !isQuoted;
      plain += sign;
    }
  }
  return plain;
}

/** As browsers write them: `\\` is a backslash, `\"` a quote, and so is `""` within quotes. */
function splitArguments(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const [sign = '', next] = [text[at], text[at + 1]];
    const isPair =
      (sign === '\\' && (next === '\\' || next === '"')) || (isQuoted && sign === '"' && next === '"');
    if (isPair) {
      word = (word ?? '') + next;
      at += 1;
    } else if (sign === '"') {
      word ??= '';
      isQuoted = !isQuoted;
    } else if (/\s/.test(sign) && !isQuoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + sign;
  }
  if (word !== undefined) words.push(word);
  return words;
}
