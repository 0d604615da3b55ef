import { say, sayNumber } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';

/** What a filter looks through: a list of the navigation, or a part of one. */
export interface FilterList {
  readonly title: string;
  readonly entries: readonly FilterEntry[];
}

export interface FilterEntry {
  readonly href: string;
  readonly title: string;
  readonly method?: string;
  /** Classes of the method's word. */
  readonly look?: string;
  readonly path?: string;
  readonly deprecated?: true;
}

/** More rows than these are not read, and would be late at every letter. */
const mostShown = 100;

const served = new WeakSet<HTMLInputElement>();

/** Makes the field of a navigation (`NavFilter`) show, while something is typed, the lines that have all its words. */
export function serveFilter(field: HTMLInputElement): void {
  const box = field.parentElement;
  if (box === null || served.has(field)) return;
  served.add(field);
  const url = field.dataset.list ?? '';
  let lists: readonly FilterList[] | undefined;
  let isLoading = false;
  const nav = box.closest('.frame-nav');
  let top = 0;
  const show = () => {
    const wasTyped = box.hasAttribute('data-typed');
    if (!wasTyped) top = nav?.scrollTop ?? 0;
    showMatches(box, field.value, lists);
    // Matches are read from their first; what was in sight before them is again when they go.
    if (nav && box.hasAttribute('data-typed') !== wasTyped) nav.scrollTop = wasTyped ? top : 0;
  };
  const load = async () => {
    if (lists !== undefined || isLoading) return;
    isLoading = true;
    lists = await loadLists(url);
    isLoading = false;
    show();
  };
  field.addEventListener('input', () => {
    show();
    // What could not be loaded is asked for again.
    void load();
  });
  box.addEventListener('keydown', (event) => onKey(event, field));
  void load();
}

async function loadLists(url: string): Promise<readonly FilterList[] | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as readonly FilterList[]) : undefined;
  } catch {
    return undefined;
  }
}

function onKey(event: KeyboardEvent, field: HTMLInputElement): void {
  const rows = [...(field.parentElement?.querySelectorAll('a') ?? [])];
  const at = rows.indexOf(event.target as HTMLAnchorElement);
  if (event.key === 'ArrowDown') rows.at(Math.min(at + 1, rows.length - 1))?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? field : rows[at - 1])?.focus();
  else if (event.key === 'Enter' && event.target === field) rows[0]?.click();
  else if (event.key === 'Escape' && field.value !== '') {
    field.value = '';
    field.dispatchEvent(new Event('input'));
    field.focus();
  } else return;
  event.preventDefault();
}

function showMatches(box: HTMLElement, text: string, lists: readonly FilterList[] | undefined): void {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  const output = box.querySelector('output');
  const isFiltered = typed.length > 0 && lists !== undefined;
  // This hides the navigation, which stays while there is nothing to show instead.
  box.toggleAttribute('data-typed', isFiltered);
  box.querySelector('ul')?.replaceChildren();
  if (output) output.textContent = '';
  if (!isFiltered) return;
  const { found, all } = findMatches(lists, typed);
  const told = found.length === 0 ? words.nothingMatches : words.shownOf;
  if (output) output.textContent = say(told, { shown: sayNumber(found.length), count: sayNumber(all) });
  drawMatches(box, found.slice(0, mostShown));
}

type Match = FilterEntry & { readonly list: string };

function findMatches(lists: readonly FilterList[], typed: readonly string[]) {
  const known = new Set<string>();
  const found: Match[] = [];
  for (const { title: list, entries } of lists) {
    for (const entry of entries) {
      // An operation of several tags stands in several lists.
      if (known.has(entry.href)) continue;
      known.add(entry.href);
      const text = `${entry.method ?? ''} ${entry.path ?? ''} ${entry.title}`.toLowerCase();
      if (typed.every((word) => text.includes(word))) found.push({ ...entry, list });
    }
  }
  return { found, all: known.size };
}

/** Rows below the titles of their lists, each with its path, by which it may have been found. */
function drawMatches(box: HTMLElement, found: readonly Match[]): void {
  const list = box.querySelector('ul');
  let above = '';
  for (const { list: title, ...entry } of found) {
    const item = document.createElement('li');
    if (title !== above) item.append(make('p', 'nav-over', title));
    above = title;
    const row = Object.assign(make('a', 'nav-link', ''), { href: entry.href });
    const label = make('span', '', '');
    label.append(make('span', entry.deprecated ? 'line-through' : '', entry.title));
    if (entry.path !== undefined) label.append(make('code', '', entry.path));
    row.append(label);
    if (entry.method !== undefined) row.append(make('span', entry.look ?? '', entry.method));
    item.append(row);
    list?.append(item);
  }
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, textContent: string) {
  return Object.assign(document.createElement(name), { className, textContent });
}
