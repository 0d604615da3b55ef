/** What is wrong where a value should begin, for mistakes that people make. */
export function sayNoValue(text: string, at: number): string {
  const next = text[at];
  if (next === undefined) return 'The text ends where a value is expected.';
  if (next === "'") return 'Texts stand in double quotes.';
  if (/[“”‘’„]/.test(next)) return 'Texts stand in straight double quotes.';
  if (isComment(next)) return noComments;
  if (next === '+') return 'A number has no plus sign before it.';
  if (next === '.') return 'A number has a digit before its point.';
  if (next === '\ufeff') return 'A byte order mark is not JSON.';
  const word = /^[\p{L}_$][\p{L}\d_$]{0,30}/u.exec(text.slice(at, at + 64))?.[0];
  if (word === undefined)
    return `Expected a value here, not "${String.fromCodePoint(text.codePointAt(at) ?? 0)}".`;
  const small = word.toLowerCase();
  if (small === 'nan' || small === 'infinity') return `JSON has no number "${word}".`;
  if (word !== small && ['true', 'false', 'null'].includes(small))
    return `JSON writes "${small}" in small letters.`;
  return `Expected a value here, not "${word}": texts stand in double quotes.`;
}

/** What is wrong with a number of which the part before `end` could be one. */
export function sayNoNumber(text: string, start: number, end: number): string | undefined {
  const next = text[end];
  if (end === start)
    return text.startsWith('-Infinity', start)
      ? 'JSON has no number "-Infinity".'
      : 'A minus sign needs a digit behind it.';
  // A comma, a bracket or a blank: all is well.
  if (next === undefined || !/[\w.+-]/.test(next)) return undefined;
  const written = text.slice(start, end);
  if (/^-?0$/.test(written) && /\d/.test(next)) return 'A number has no zero before its other digits.';
  if (/^-?0$/.test(written) && /[xXoObB]/.test(next)) return 'A number stands in decimal digits.';
  if (next === '.') return /[.eE]/.test(written) ? noNumber : 'A number has a digit behind its point.';
  if (next === 'e' || next === 'E')
    return /[eE]/.test(written) ? noNumber : 'An exponent has digits behind its "e".';
  if (next === '_') return 'A number has no "_" between its digits.';
  return noNumber;
}

export function isComment(next: string | undefined): boolean {
  return next === '/' || next === '#';
}

export const noComments = 'JSON has no comments.';
const noNumber = 'This is not how JSON writes a number.';
