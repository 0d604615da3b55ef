import { useMemo, useState } from 'react';
import { parseCsv } from './parse-csv.ts';

/** Rows past this are asked for. */
const firstRows = 100;

/** A table of comma-separated values; its first row is taken for the names. */
export function CsvTable({ text, isTabbed }: { text: string; isTabbed: boolean }) {
  const [head = [], ...rows] = useMemo(() => parseCsv(text, isTabbed), [text, isTabbed]);
  const [count, setCount] = useState(firstRows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="csv" aria-label="Response body as a table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((name, index) => (
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > count && (
        <button type="button" className="code-toggle" onClick={() => setCount(count + firstRows)}>
          {`${rows.length - count} more rows`}
        </button>
      )}
    </section>
  );
}
