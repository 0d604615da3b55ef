/** How many encodings are looked under, one within the other: a URL in a JSON text in base64 has three. */
const deepest = 3;

/**
 * Whether a text holds a key of a kind that must never be sent from here (`sk_live_`): in capital or small letters, as it
 * stands or under up to three encodings that a receiver could undo, one within the other. These are percent-encoding,
 * JSON's escapes, and base64, over several lines too. Looked for in the browser, and once more by the server.
 */
export function holdsRefusedKey(text: string, prefixes: readonly string[]): boolean {
  if (prefixes.length === 0) return false;
  const wanted = prefixes.map((prefix) => prefix.toLowerCase());
  let readings = [text];
  for (let depth = 0; readings.length > 0; depth += 1) {
    if (
      readings
        .map((reading) => reading.toLowerCase())
        .some((reading) => wanted.some((prefix) => reading.includes(prefix)))
    )
      return true;
    if (depth === deepest) return false;
    readings = readings.flatMap(decodingsOf);
  }
  return false;
}

function decodingsOf(text: string): string[] {
  const decoded = [undoPercent(text), undoEscapes(text), undoBase64(text)];
  return decoded.filter((reading) => reading !== '' && reading !== text);
}

function undoPercent(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => character(hex));
}

function undoEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (blanks.get(letter) ?? letter) : character(hex),
  );
}

const blanks = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** What every run of base64 in a text stands for, over several lines too. */
function undoBase64(text: string): string {
  const runs = text.match(/[a-z\d+/_-]+(?:\s*[\r\n]\s*[a-z\d+/_-]+)*/gi) ?? [];
  return runs
    .filter((run) => run.length >= 8)
    .flatMap((run) => {
      const lines = run.split(/\s+/);
      return lines.length === 1 ? lines : [...lines, lines.join('')];
    })
    .map(decodeRun)
    .join('\0');
}

function decodeRun(run: string): string {
  const whole = run.slice(0, run.length - (run.length % 4 === 1 ? 1 : 0));
  return atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
}

function character(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
