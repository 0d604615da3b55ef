import { useEffect, useMemo, useState } from 'react';
import { useWanted, type Wanted } from '../find/use-wanted.ts';
import { parseCsv } from './parse-csv.ts';

/** Rows past this are asked for. */
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
  const [count, setCount] = useState(firstRows);
  useEffect(() => onRows(parsed), [parsed, onRows]);
  useWanted(wanted, (place) => {
    if (place > count) setCount(Math.ceil(place / firstRows) * firstRows);
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="csv" aria-label="Response body as a table" tabIndex={0}>
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
          {parsed.slice(1, count + 1).map((row, index) => (
            <tr key={index} data-line={index + 1}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {parsed.length - 1 > count && (
        <button type="button" className="code-toggle" onClick={() => setCount(count + firstRows)}>
          {`${parsed.length - 1 - count} more rows`}
        </button>
      )}
    </section>
  );
}
