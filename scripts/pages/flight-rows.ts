/** One row of React's payload (the "Flight" format): `<id in hex>:<tag><body>`. */
export interface FlightRow {
  /** In hex; empty where a row has no id. */
  readonly id: string;
  /** A capital letter, or empty for a row that holds JSON. */
  readonly tag: string;
  readonly body: string;
}

const colon = 0x3a;
const newline = 0x0a;
const comma = 0x2c;
/** Rows of bytes and text that say how long they are, since they may hold line ends. */
const sized = /^[TAOoUSsLlGgMmVb]$/;

/** @throws Error where a row ends before its time */
export function readRows(payload: string): FlightRow[] {
  const bytes = Buffer.from(payload);
  const rows: FlightRow[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = endOf(bytes, colon, at) + 1;
    const id = bytes.toString('latin1', at, start - 1);
    const first = String.fromCharCode(bytes[start] ?? 0);
    const tag = /[A-Za-z]/.test(first) && !/^(?:[tfn])$/.test(first) ? first : '';
    if (sized.test(tag)) {
      const from = endOf(bytes, comma, start) + 1;
      const length = Number.parseInt(bytes.toString('latin1', start + 1, from - 1), 16);
      at = from + length;
      if (!(at <= bytes.length)) throw new Error('a row of the payload is longer than what is left of it');
      rows.push({ id, tag, body: bytes.toString('utf8', from, at) });
    } else {
      const end = endOf(bytes, newline, start);
      rows.push({ id, tag, body: bytes.toString('utf8', start + tag.length, end) });
      at = end + 1;
    }
  }
  return rows;
}

function endOf(bytes: Buffer, mark: number, from: number): number {
  const end = bytes.indexOf(mark, from);
  if (end < 0) throw new Error('a row of the payload has no end');
  return end;
}

export function printRow({ id, tag, body }: FlightRow): string {
  if (sized.test(tag)) return `${id}:${tag}${Buffer.byteLength(body).toString(16)},${body}`;
  return `${id}:${tag}${body}\n`;
}
