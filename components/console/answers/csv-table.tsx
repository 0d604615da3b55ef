import { useEffect, useMemo } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { Wanted } from '../find/use-wanted.ts';
import { useWindow } from '../find/use-window.ts';
import { parseCsv } from './parse-csv.ts';

/** Rows that are drawn at once; others are asked for. */
const firstRows = 100;

/** A table of comma-separated values; its first row is taken for the names. */
export function CsvTable(props: {
  text: string;
  isTabbed: boolean;
  /** A row that is to be drawn, from 0; the names are one. */
  wanted: Wanted | undefined;
  /** All rows, the names first. */
  onRows: (rows: readonly (readonly string[])[]) => void;
}) {
  const { text, isTabbed, wanted, onRows } = props;
  const parsed = useMemo(() => parseCsv(text, isTabbed), [text, isTabbed]);
  const [head = []] = parsed;
  // The names are the first line and stand above every part.
  const { from, to, drawEarlier, drawLater } = useWindow(firstRows, wanted, (place) => place - 1);
  useEffect(() => onRows(parsed), [parsed, onRows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="csv" aria-label={words.responseBodyAsATable} tabIndex={0}>
      <table>
        <thead>
          <tr data-line={0}>
            {head.map((name, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parsed.slice(from + 1, to + 1).map((row, index) => (
            <tr key={from + index} data-line={from + index + 1}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {from > 0 && (
        <button type="button" className="code-toggle" onClick={drawEarlier}>
          {say(words.earlierRows, { from })}
        </button>
      )}
      {parsed.length - 1 > to && (
        <button type="button" className="code-toggle" onClick={drawLater}>
          {say(words.moreRows, { count: parsed.length - 1 - to })}
        </button>
      )}
    </section>
  );
}
