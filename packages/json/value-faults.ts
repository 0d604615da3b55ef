import { words } from '#json/fault-words.ts';
import { sayOf } from './fault.ts';
/** What is wrong where a value should begin, for mistakes that people make. */
export function sayNoValue(text: string, at: number): string {
  const next = text[at];
  if (next === undefined) return words.endsBeforeValue;
  if (next === "'") return 'Texts stand in double quotes.';
  if (/[“”‘’„]/.test(next)) return words.straightQuotes;
  if (isComment(next)) return words.noComments;
  if (next === '+') return words.noPlus;
  if (next === '.') return words.digitBeforePoint;
  if (next === '\ufeff') return words.noByteOrderMark;
  const word = /^[\p{L}_$][\p{L}\d_$]{0,30}/u.exec(text.slice(at, at + 64))?.[0];
  if (word === undefined)
    return sayOf('expectedValue', { found: String.fromCodePoint(text.codePointAt(at) ?? 0) });
  const small = word.toLowerCase();
  if (small === 'nan' || small === 'infinity') return sayOf('noSuchNumber', { found: word });
  if (word !== small && ['true', 'false', 'null'].includes(small))
    return sayOf('smallLetters', { word: small });
  return sayOf('expectedValueNotWord', { found: word });
}

/** What is wrong with a number of which the part before `end` could be one. */
export function sayNoNumber(text: string, start: number, end: number): string | undefined {
  const next = text[end];
  if (end === start)
    return text.startsWith('-Infinity', start)
      ? sayOf('noSuchNumber', { found: '-Infinity' })
      : words.digitBehindMinus;
  // A comma, a bracket or a blank: all is well.
  if (next === undefined || !/[\w.+-]/.test(next)) return undefined;
  const written = text.slice(start, end);
  if (/^-?0$/.test(written) && /\d/.test(next)) return words.noLeadingZero;
  if (/^-?0$/.test(written) && /[xXoObB]/.test(next)) return words.decimalDigits;
  if (next === '.') return /[.eE]/.test(written) ? words.noNumber : words.digitBehindPoint;
  if (next === 'e' || next === 'E') return /[eE]/.test(written) ? words.noNumber : words.digitsInExponent;
  if (next === '_') return words.noUnderscore;
  return words.noNumber;
}

export function isComment(next: string | undefined): boolean {
  return next === '/' || next === '#';
}
