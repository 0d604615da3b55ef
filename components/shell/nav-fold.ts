/**
 * A title in its parts: texts, and between two of them the classes of the line break that stands there (`labelParts`).
 */
export type NavTitle = readonly string[];

/** A line of a navigation, as it comes when its group is opened. */
export interface NavEntry {
  readonly href: string;
  readonly title: NavTitle;
  readonly method?: string;
  /** Classes of the method's word. */
  readonly look?: string;
  readonly deprecated?: true;
}

/** What a group of a navigation holds; a group of several parts holds them as groups of their own. */
export interface NavPart {
  readonly title: NavTitle;
  readonly count: number;
  /** Absent where they have not been loaded. */
  readonly entries?: readonly NavEntry[];
  readonly isOpen?: boolean;
}

/**
 * Fills a group that came closed (`NavFold`): its list is empty, and a link leads to the place that shows the same.
 * The boot script holds this function as text, so it knows nothing but the page.
 */
export function fillFold(fold: HTMLDetailsElement, parts: readonly NavPart[]): void {
  const list = fold.querySelector('ul');
  const link = fold.querySelector(':scope > a');
  if (list === null || link === null || list.firstChild !== null) return;
  const span = (title: NavTitle, className = '') => {
    const element = Object.assign(document.createElement('span'), { className });
    for (const [index, part] of title.entries())
      element.append(index % 2 ? Object.assign(document.createElement('br'), { className: part }) : part);
    return element;
  };
  const rowOf = ({ href, title, method, look, deprecated }: NavEntry) => {
    const row = Object.assign(document.createElement('a'), { href, className: 'nav-link' });
    row.append(span(title, deprecated && 'line-through'));
    if (method !== undefined) row.append(span([method], look));
    return row;
  };
  const listOf = (into: HTMLElement, rows: readonly HTMLElement[]) => {
    for (const row of rows) into.appendChild(document.createElement('li')).append(row);
    return into;
  };
  const partOf = ({ title, count, entries = [], isOpen = false }: NavPart, index: number) => {
    const part = Object.assign(document.createElement('details'), { open: isOpen });
    part.dataset.part = String(index);
    const summary = document.createElement('summary');
    summary.append(span(title), span([String(count)], 'nav-count'));
    part.append(summary, listOf(document.createElement('ul'), entries.map(rowOf)), link.cloneNode(true));
    return part;
  };
  const [first] = parts;
  listOf(list, parts.length === 1 && first ? (first.entries ?? []).map(rowOf) : parts.map(partOf));
}
