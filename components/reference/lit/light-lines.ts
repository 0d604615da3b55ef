import { answerTabs, bodyAnchor, parameterAnchor, responseAnchor } from '#lib/links/anchors.ts';
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
  const lines = text.split('\n');
  const anchors = code.closest('.op-answers') === null ? rowsOfRequest(lines) : rowsOfAnswer(code, lines);
  read.set(code, { text, anchors });
  return anchors;
}

function rowsOfRequest(lines: readonly string[]): readonly (string | undefined)[] {
  const body = rowsOfBody(lines, bodyAnchor);
  return lines.map((line, at) => body[at] ?? rowOfHeader(line));
}

/** Where only one response has an example there are no tabs, and its status stands in the first row of the responses. */
function rowsOfAnswer(code: HTMLElement, lines: readonly string[]): readonly (string | undefined)[] {
  const panel = code.closest<HTMLElement>(`[data-panel-of="${answerTabs.idBase}"]`);
  const status = panel?.dataset.value ?? document.querySelector('.op-responses .status-code')?.textContent;
  return status ? rowsOfBody(lines, (path) => responseAnchor(status, path)) : [];
}

function rowsOfBody(lines: readonly string[], anchorOf: (path: string) => string): (string | undefined)[] {
  const isKnown = (path: string) => document.getElementById(anchorOf(path))?.matches('.row') === true;
  return pathsOfLines(lines, isKnown).map((path) => path && anchorOf(path));
}

/** The row of the header that a line of a request names. */
function rowOfHeader(line: string): string | undefined {
  const name = /^\s*(?:-H\s+)?["'(]*([A-Za-z][\w-]*)["']?\s*(?::|=>|=|,)/.exec(line)?.[1];
  return name && document.getElementById(parameterAnchor('header', name))?.id;
}
