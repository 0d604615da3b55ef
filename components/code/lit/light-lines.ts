import { pathsOfLines } from './line-paths.ts';

/** The rows that stand for what is sent, and those of one response. */
const rows = '.op-operation .row[id]';
const examples = '.op-examples';

/** What is lit now: a row and the lines that show it. */
let lit: readonly Element[] = [];

/**
 * Lights the row of a property and its lines in the request and the response beside it, whichever of them the pointer or
 * the focus is on. A page that was not looked at yet is read when it first is.
 */
export function lightLines(target: Element): void {
  const row = target.closest(rows);
  const line = target.closest(`${examples} .l`);
  const next = row ? litByRow(row) : line ? litByLine(line) : [];
  for (const element of lit) if (!next.includes(element)) element.removeAttribute('data-lit');
  for (const element of next) element.setAttribute('data-lit', '');
  lit = next;
}

function litByRow(row: Element): Element[] {
  const lines = shownCodes().flatMap((code) => linesOf(code, row.id));
  return lines.length === 0 ? [] : [row, ...lines];
}

function litByLine(line: Element): Element[] {
  const code = line.closest('code');
  if (code === null) return [];
  const anchor = anchorsOf(code)[[...code.querySelectorAll('.l')].indexOf(line)];
  const row = anchor === undefined ? null : document.getElementById(anchor);
  return row === null ? [] : [row, ...shownCodes().flatMap((each) => linesOf(each, row.id))];
}

function shownCodes(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${examples} pre code`)].filter((code) =>
    code.checkVisibility(),
  );
}

function linesOf(code: HTMLElement, anchor: string): Element[] {
  const lines = [...code.querySelectorAll('.l')];
  if (/^(?:path|query)\./.test(anchor) && code.closest('.op-answers') === null)
    return lines.filter((line) => /https?:\/\//.test(line.textContent ?? '')).slice(0, 1);
  const anchors = anchorsOf(code);
  return lines.filter((_, index) => anchors[index] === anchor);
}

const read = new WeakMap<Element, { text: string; anchors: readonly (string | undefined)[] }>();

/** The id of the row that each line of a code shows. */
function anchorsOf(code: HTMLElement): readonly (string | undefined)[] {
  const text = code.textContent ?? '';
  const known = read.get(code);
  if (known?.text === text) return known.anchors;
  const status = code.closest<HTMLElement>('.op-answers [data-panel-of="answer"]')?.dataset.value;
  const isAnswer = code.closest('.op-answers') !== null;
  const lines = text.split('\n');
  const start = isAnswer ? startOfAnswer(status) : 'body';
  const anchors = start === undefined ? [] : rowsOfBody(lines, start);
  read.set(code, {
    text,
    anchors: isAnswer ? anchors : lines.map((line, at) => anchors[at] ?? rowOfRequest(line)),
  });
  return read.get(code)?.anchors ?? [];
}

/** `response-201`; where only one response has an example, its status stands in the first heading of the responses. */
function startOfAnswer(status: string | undefined): string | undefined {
  return status === undefined ? document.querySelector('[id^="response-"]')?.id : `response-${status}`;
}

function rowsOfBody(lines: readonly string[], start: string): (string | undefined)[] {
  const anchorOf = (path: string) => (path.startsWith('[') ? `${start}${path}` : `${start}.${path}`);
  const isKnown = (path: string) => document.getElementById(anchorOf(path))?.matches('.row') === true;
  return pathsOfLines(lines, isKnown).map((path) => path && anchorOf(path));
}

/** The row of the header that a line of a request names. */
function rowOfRequest(line: string): string | undefined {
  const name = /^\s*(?:-H\s+)?["'(]*([A-Za-z][\w-]*)["']?\s*(?::|=>|=|,)/.exec(line)?.[1];
  if (name === undefined) return undefined;
  return document.getElementById(`header.${name}`)?.id;
}
