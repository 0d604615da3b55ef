import { Fragment } from 'react';
import { textWidth, titleLines } from './title-lines.ts';

/**
 * The widths of the navigation's column (app/styles/navigation.css), in rem, less its padding and that of a row; the
 * classes of a line break that holds in it. On a phone the navigation is closed while a page loads, and breaks as it likes.
 */
const columns = [
  { room: 15 - 2 - 1.25, break: 'break-narrow' },
  { room: 17 - 2 - 1.25, break: 'break-wide' },
] as const;

const gap = 0.5;

/** Room that each of these takes in a row besides its title (app/styles/navigation.css), in rem. */
export const rowRoom = { depth: 0.9375, chevron: 1.1875, icon: 1.5 } as const;

export interface LabelProps {
  readonly text: string;
  /** What stands at the end of the row: a method, a count. */
  readonly beside?: string;
  /** Room that is taken in the row besides: by what it is indented, an icon. In rem. */
  readonly taken?: number;
  /** Size of the letters, in rem. */
  readonly size?: number;
}

/** A title of the navigation, in lines that do not depend on the font that shows it. */
export function NavLabel(props: LabelProps) {
  return labelParts(props).map((part, index) =>
    index % 2 === 1 ? <br key={index} className={part} /> : <Fragment key={index}>{part}</Fragment>,
  );
}

/** The texts of the title, and between two of them the classes of the line break that stands there. */
export function labelParts({ text, beside, taken: before = 0, size = 0.875 }: LabelProps): string[] {
  const taken = before + (beside === undefined ? 0 : gap + textWidth(beside) * 0.6875);
  const breaks = columns.map((column) => ({
    className: column.break,
    after: lineEnds(titleLines(text, (column.room - taken) / size)),
  }));
  const parts: string[] = [''];
  for (const [index, word] of text.split(/\s+/).entries()) {
    const here = breaks.filter(({ after }) => after.has(index - 1)).map(({ className }) => className);
    const last = `${parts.pop()}${index === 0 ? '' : ' '}`;
    parts.push(...(here.length > 0 ? [last, here.join(' '), word] : [last + word]));
  }
  return parts;
}

/** The numbers of the words that end a line, the last line's aside. */
function lineEnds(lines: readonly string[]): ReadonlySet<number> {
  let count = 0;
  return new Set(
    lines.slice(0, -1).map((line) => {
      count += line.split(' ').length;
      return count - 1;
    }),
  );
}
