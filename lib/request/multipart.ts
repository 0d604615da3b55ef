import { encodeBase64 } from './base64.ts';
import type { RequestPart } from './types.ts';

const encoder = new TextEncoder();

/** RFC 7578 with the escapes of the HTML Standard. The boundary depends on the parts alone. */
export function buildMultipart(parts: readonly RequestPart[]): {
  boundary: string;
  body: string | Uint8Array;
} {
  const { boundary, sections, end } = writeMultipart(parts);
  return { boundary, body: join([...sections.flatMap(({ head, content }) => [head, content, '\r\n']), end]) };
}

/** Each part's content behind what stands before it, for code that puts a body together itself; a line break ends it. */
export function writeMultipart(parts: readonly RequestPart[]) {
  const boundary = chooseBoundary(parts);
  const sections = parts.map((part) => ({
    ...part,
    head: `--${boundary}\r\n${fieldsOf(part)}\r\n`,
  }));
  return { boundary, sections, end: `--${boundary}--\r\n` };
}

/** The value of a part's Content-Disposition. */
export function dispositionOf(part: RequestPart): string {
  const filename = part.filename === undefined ? '' : `; filename="${escapeName(part.filename)}"`;
  return `form-data; name="${escapeName(part.name)}"${filename}`;
}

function fieldsOf(part: RequestPart): string {
  const disposition = `Content-Disposition: ${dispositionOf(part)}\r\n`;
  return part.contentType === undefined ? disposition : `${disposition}Content-Type: ${part.contentType}\r\n`;
}

function escapeName(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

/** Each content is searched once: one that holds many boundaries would else be searched for every one of them. */
function chooseBoundary(parts: readonly RequestPart[]): string {
  const taken = new Set<string>();
  for (const { content } of parts) {
    const text = typeof content === 'string' ? content : latin1(content);
    // Whoever holds "-12" holds "-1" too.
    for (const [, digits = ''] of text.matchAll(/form-boundary(?:-(\d{1,7}))?/g))
      for (let length = 0; length <= digits.length; length += 1) taken.add(digits.slice(0, length));
  }
  if (!taken.has('')) return 'form-boundary';
  let count = 1;
  while (taken.has(String(count))) count += 1;
  return `form-boundary-${count}`;
}

function latin1(bytes: Uint8Array): string {
  return atob(encodeBase64(bytes));
}

function join(pieces: readonly (string | Uint8Array)[]): string | Uint8Array {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  const chunks = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
