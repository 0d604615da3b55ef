/** What stood open before something was typed, by page. */
const stood = new WeakMap<HTMLElement, ReadonlyMap<HTMLDetailsElement, boolean>>();

/**
 * Shows the lines of an overview's groups that have all words of a text, in open groups; without words all, as they
 * were.
 *
 * @returns how many lines are shown, of how many; undefined without words
 */
export function filterOverview(
  page: HTMLElement,
  text: string,
): { readonly shown: number; readonly count: number } | undefined {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = [...page.querySelectorAll<HTMLElement>('.group, .group-part')];
  const folds = [...page.querySelectorAll<HTMLDetailsElement>('.group details')];
  const before = stood.get(page) ?? new Map(folds.map((fold) => [fold, fold.open]));
  const lines = [...page.querySelectorAll<HTMLElement>('.group :is(.endpoints, .schema-list, .rows) > li')];
  let shown = 0;
  for (const line of lines) {
    const content = line.textContent.toLowerCase();
    line.hidden = !typed.every((word) => content.includes(word));
    if (!line.hidden) shown++;
  }
  for (const group of groups)
    group.hidden = typed.length > 0 && group.querySelector('li:not([hidden])') === null;
  for (const [fold, wasOpen] of before) fold.open = typed.length > 0 ? true : wasOpen;
  if (typed.length > 0) stood.set(page, before);
  else stood.delete(page);
  return typed.length > 0 ? { shown, count: lines.length } : undefined;
}
