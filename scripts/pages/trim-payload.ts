import { type Element, FlightModel, isElement, isHtml, type Value } from './flight-model.ts';
import { printRow, readRows } from './flight-rows.ts';

/** React's payload without what stands still on the page, and where that is. */
export interface TrimmedPayload {
  readonly text: string;
  /** Ids of the elements whose content was left out. */
  readonly still: readonly string[];
}

/** Components of ours that show the children which the server rendered for as long as the page is there. */
const keepers = new Set(['Tabs', 'TabPanel']);
/** References with a way into a row, as they stand in JSON. */
const ways = /"(\$L?[\da-f]+:[^"\\]+)"/g;
const references = /"\$[A-Za-z@]?([\da-f]+)(?::[^"\\]*)?"/g;

/**
 * Leaves out of a page's payload the content of each element that has an id and holds nothing of the client's. The HTML
 * says it already, and React has nothing to do there: it leaves the content of an element alone that is said to have
 * markup of its own. Where React finds the page changed (by a translator) it draws it anew, and the page's script puts
 * back what was there (components/shell/late-scripts.ts).
 *
 * @param html the page: what is not in it (the page for what is not found) may yet be drawn, and is kept
 * @throws Error where the payload has a form that is not known
 */
export function trimPayload(payload: string, html: string): TrimmedPayload {
  const rows = readRows(payload);
  const model = new FlightModel(rows);
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
  const { bodies, still } = trimRows(model, ids, new Set());
  const before = reach((id) => bodyOf(model, id));
  const text = rows
    .filter(({ id }) => !before.has(id) || bodies.has(id))
    // Of plain text `bodies` know no more than that it is needed.
    .map((row) => printRow({ ...row, body: bodies.get(row.id) || row.body }))
    .join('');
  return { text, still };
}

/** Of rows that may name others. */
function bodyOf(model: FlightModel, id: string): string {
  const row = model.rows.get(id);
  return row === undefined || row.tag === 'T' ? '' : row.body;
}

/** The rows that the first one leads to, each with what it says. */
function reach(bodyOf: (id: string) => string): ReadonlyMap<string, string> {
  const found = new Map([['0', bodyOf('0')]]);
  for (const body of found.values())
    for (const [, id = ''] of body.matchAll(references)) if (!found.has(id)) found.set(id, bodyOf(id));
  return found;
}

interface Trimmed {
  /** Of the rows that are still needed. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly still: readonly string[];
}

/**
 * @param ids of the page's elements, as they stand in it
 * @param needed elements of which something is named where it is not left out
 */
function trimRows(model: FlightModel, ids: ReadonlySet<string>, needed: ReadonlySet<Value>): Trimmed {
  const left = new Map<Value, string>();
  const trim = (value: Value): Value => {
    if (typeof value !== 'object' || value === null) return value;
    if (!isElement(value))
      return Array.isArray(value) ? value.map(trim) : mapValues(value as Record<string, Value>, trim);
    const [mark, type, key, { children, ...props }] = value;
    if (children === undefined || !keepsChildren(type, model)) return value;
    if (needed.has(value) || !isStill(value, model, ids))
      return [mark, type, key, { ...props, children: trim(children) }];
    left.set(value, String(props.id));
    return [mark, type, key, { ...props, dangerouslySetInnerHTML: { __html: '' } }];
  };
  const onPage = rowsOfPage(model);
  const bodies = reach((id) => {
    const count = left.size;
    const value = onPage.has(id) ? trim(model.values.get(id) ?? null) : null;
    return left.size > count ? JSON.stringify(value) : bodyOf(model, id);
  });
  const named = [...bodies.values()].flatMap((body) =>
    [...body.matchAll(ways)].flatMap(([, text = '']) => model.elementsOnTheWay(text)),
  );
  const missed = named.filter((element) => left.has(element));
  if (missed.length > 0) return trimRows(model, ids, new Set([...needed, ...missed]));
  return { bodies, still: [...left.values()] };
}

/** Whether an element can be left to the HTML, and found there again. */
function isStill(element: Element, model: FlightModel, ids: ReadonlySet<string>): boolean {
  const { id } = element[3];
  return typeof id === 'string' && ids.has(escaped(id)) && isHtml(element) && model.isStatic(element);
}

/** The rows of JSON that stand on the page and nowhere else, as in what a component may yet show or hide. */
function rowsOfPage(model: FlightModel): ReadonlySet<string> {
  const found = new Map<string, boolean>();
  const visit = (value: Value, isOnPage: boolean): void => {
    if (typeof value === 'string') visitRow(model.rowOf(value), isOnPage);
    else if (isElement(value)) {
      const [, type, , { children = null, ...props }] = value;
      visit(children, isOnPage && keepsChildren(type, model));
      visit(props, false);
    } else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) visit(part, isOnPage);
  };
  const visitRow = (id: string | undefined, isOnPage: boolean): void => {
    const known = id === undefined ? false : found.get(id);
    if (id === undefined || known === false || known === isOnPage) return;
    found.set(id, isOnPage);
    visit(model.values.get(id) ?? null, isOnPage);
  };
  visitRow('0', true);
  return new Set([...found].filter(([id, isOnPage]) => isOnPage && model.values.has(id)).map(([id]) => id));
}

function keepsChildren(type: string, model: FlightModel): boolean {
  const isHtmlOrFragment = !type.startsWith('$') || model.isFragment(type);
  return isHtmlOrFragment || keepers.has(model.nameOf(type) ?? '');
}

function mapValues(value: Record<string, Value>, change: (part: Value) => Value): Value {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]));
}

/** As React writes an attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&${entities[mark]};`);
}

const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#x27',
};
