/** Rows of cells, as RFC 4180 writes them: quoted cells may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string, separator: ',' | ';' | '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const [cell, next] = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    row.push(cell);
    at = next;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end stands before one more empty cell.
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** What the first line separates its cells by. */
export function separatorOf(text: string): ',' | ';' | '\t' {
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (separator: string) => line.split(separator).length;
  return ([',', ';', '\t'] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
}

function quoted(text: string, start: number): [string, number] {
  let cell = '';
  let at = start + 1;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return [cell + text.slice(at), text.length];
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // What stands between the closing quote and the end of the cell belongs to it, though it should not be there.
      const [rest, next] = plain(text, quote + 1, undefined);
      return [cell + rest, next];
    }
    cell += '"';
    at = quote + 2;
  }
  return [cell, at];
}

function plain(text: string, start: number, separator: string | undefined): [string, number] {
  let at = start;
  const ends = separator === undefined ? ',;\t\r\n' : `${separator}\r\n`;
  while (at < text.length && !ends.includes(text[at] ?? '')) at += 1;
  return [text.slice(start, at), at];
}
