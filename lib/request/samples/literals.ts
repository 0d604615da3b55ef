/**
 * Characters that no sample shows raw: controls (a terminal acts on them, an editor hides them), line separators,
 * byte order marks, and the bidirectional marks that make code read otherwise than it runs (CVE-2021-42574).
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/u;

/** Whether a text can stand as it is in a literal over several lines. */
export function isPlainText(text: string): boolean {
  return !hidden.test(text.replaceAll('\n', ''));
}

/** Whether some line starts at the margin, so that languages that strip common indentation strip only ours. */
export function hasMarginLine(text: string): boolean {
  return text.split('\n').some((line) => /^\S/.test(line));
}

/** Escapes the characters that `named` lists, and every hidden one by its code point. */
export function escapeText(
  text: string,
  named: Readonly<Record<string, string>>,
  byCode: (codePoint: number) => string,
): string {
  let escaped = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    escaped += named[character] ?? (hidden.test(character) ? byCode(codePoint) : character);
  }
  return escaped;
}

export function hex(codePoint: number, digits: number): string {
  return codePoint.toString(16).padStart(digits, '0');
}

/** Puts `indent` before every line but blank ones. */
export function indentLines(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

/** A heredoc's end mark that no line of the text starts with. */
export function chooseMarker(text: string, marker: string): string {
  let candidate = marker;
  for (let count = 1; new RegExp(`^\\s*${candidate}`, 'm').test(text); count += 1)
    candidate = `${marker}_${count}`;
  return candidate;
}
