import { words as language } from '#words/language.ts';

/** `0.42 s`, `87 ms`. */
export function duration(milliseconds: number): string {
  return milliseconds >= 1000 ? `${fixed(milliseconds / 1000, 2)} s` : `${Math.round(milliseconds)} ms`;
}

/** `310 B`, `2.1 kB`, `1.50 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${fixed(bytes / 1000, 1)} kB` : `${fixed(bytes / 1_000_000, 2)} MB`;
}

function fixed(value: number, digits: number): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  return value.toLocaleString(language.tag, format);
}
