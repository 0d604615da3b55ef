import { Fragment } from 'react';
import { textWidth, titleLines } from './title-lines.ts';

/**
 * The widths of the navigation's column (app/styles/shell.css), in rem, less its padding and that of a row; the classes
 * of a line break that holds in it. On a phone the navigation is closed while a page loads, and breaks as it likes.
 */
const columns = [
  { room: 15 - 2 - 1.25, break: 'break-narrow' },
  { room: 17 - 2 - 1.25, break: 'break-wide' },
] as const;

const gap = 0.5;

interface LabelProps {
  readonly text: string;
  /** What stands at the end of the row: a method, a count. */
  readonly beside?: string;
  /** Room that is taken in the row besides: by what it is indented, an icon. In rem. */
  readonly taken?: number;
  /** Size of the letters, in rem. */
  readonly size?: number;
}

/** A title of the navigation, in lines that do not depend on the font that shows it. */
export function NavLabel({ text, beside, taken: before = 0, size = 0.875 }: LabelProps) {
  const taken = before + (beside === undefined ? 0 : gap + textWidth(beside) * 0.6875);
  const breaks = columns.map((column) => ({
    className: column.break,
    after: lineEnds(titleLines(text, (column.room - taken) / size)),
  }));
  return text.split(/\s+/).map((word, index) => {
    const here = breaks.filter(({ after }) => after.has(index - 1)).map(({ className }) => className);
    return (
      <Fragment key={index}>
        {index > 0 && ' '}
        {here.length > 0 && <br className={here.join(' ')} />}
        {word}
      </Fragment>
    );
  });
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
