/** What the fonts of a card have: Latin as Western and Central Europe write it, and the punctuation of prose. */
const drawn =
  /[\u0020-\u007e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u0113\u0116-\u012b\u012e-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]/;

/**
 * A text as a card can show it, at most `longest` characters in one line. What no font has is left out, since the
 * renderer would ask a server for it; a text that loses more than a few characters has none left.
 */
export function drawable(text: string, longest: number): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  const kept = characters.filter((character) => drawn.test(character));
  if (kept.length < characters.length * 0.9) return '';
  const shown = kept.join('').replace(/ +/g, ' ').trim();
  if (shown.length <= longest) return shown;
  const cut = shown.slice(0, longest - 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > longest / 2 ? word : longest - 1)}…`;
}
