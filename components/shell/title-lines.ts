/** Printable ASCII by how wide Geist draws it, in hundredths of its size. Other characters count as `otherwise`. */
const widths: readonly (readonly [hundredths: number, characters: string])[] = [
  [18, "'"],
  [21, '!,.i'],
  [24, ' I`j'],
  [27, '()l|'],
  [30, ':;'],
  [33, 'frt'],
  [36, '1"[\\]'],
  [39, '/{}'],
  [42, '*-^'],
  [48, '#'],
  [51, 'sz~'],
  [54, '7<=>LZacekvxy'],
  [57, '+?FJT_ghnou'],
  [60, '34689EXYbdpq'],
  [63, '25$&KPS'],
  [66, '0ABRV'],
  [69, 'CGHU'],
  [72, 'DNQ'],
  [75, 'O'],
  [81, '%w'],
  [87, 'Mm'],
  [90, '@'],
  [93, 'W'],
];
const widthOfCharacter = new Map(
  widths.flatMap(([hundredths, characters]) => [...characters].map((each) => [each, hundredths / 100])),
);
const otherwise = 1;

/**
 * A line is filled up to this part of its room. The rest is for the font that stands in until Geist has come, for a
 * heavier weight of it, and for a scroll bar: none of them may need another line.
 */
const filled = 0.88;

/** How wide Geist draws a text, in `em`. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, each) => sum + (widthOfCharacter.get(each) ?? otherwise), 0);
}

/**
 * The lines of a title in a room that is `room` em wide. What breaks where the build says has as many lines in every
 * font; what broke where the browser finds it full would have one more or less once the font has come, and move all
 * that stands below. Joined with spaces the lines are the title.
 */
export function titleLines(title: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer) > room * filled) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
