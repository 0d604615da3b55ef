import { fillFold, type NavPart } from './nav-fold.ts';

/** A group that was open when the reader left. */
interface KeptFold {
  /** Fragment of the address that shows the same group: what the group is known by. */
  readonly of: string;
  /** Which part of it this is, where its parts stand alone. */
  readonly part?: string | undefined;
  readonly parts: readonly NavPart[];
}

interface KeptPlace {
  readonly top: number;
  readonly folds: readonly KeptFold[];
}

/**
 * Keeps a navigation as the reader leaves it, groups open and scrolled, and shows it so on the next page, with the open
 * page in view. Each navigation (guides, an API) has a place of its own; it holds for the tab. The boot script holds
 * this function as text, so it knows nothing but the page, and compares nothing by `<`, which would begin markup.
 *
 * What was kept is there before the navigation is painted. Without it the open page is brought into view within the
 * first frame after the page is parsed: asked earlier, where something stands costs a layout of its own. Not by
 * `scrollIntoView`, which would move the page as well.
 */
function keepNavPlace(fill: typeof fillFold): void {
  const find = () => document.querySelector<HTMLElement>('.frame-nav');
  const keyOf = (nav: HTMLElement) => `nav ${nav.ariaLabel}`;
  const longest = 200_000;

  function bringIntoView(): void {
    const nav = find();
    const current = nav?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!nav || !current) return;
    const top = current.offsetTop - nav.scrollTop;
    // Below the filter, and not at the lower edge.
    const inView = Math.min(Math.max(top, 72), nav.clientHeight - 96);
    if (top !== inView) nav.scrollTop = Math.max(0, current.offsetTop - nav.clientHeight / 2);
  }

  function titleOf(label: Element | undefined): string[] {
    return Array.from(label?.childNodes ?? [], (part) =>
      part instanceof Element ? part.className : (part.textContent ?? ''),
    );
  }

  function partOf(part: HTMLDetailsElement): NavPart {
    const [title, count] = part.querySelector('summary')?.children ?? [];
    const rows = part.open ? part.querySelectorAll<HTMLAnchorElement>(':scope > ul > li > a') : [];
    const entries = Array.from(rows, (row) => {
      const [name, method] = row.children;
      return {
        href: row.href,
        title: titleOf(name),
        ...(name?.className && { deprecated: true as const }),
        ...(method && { method: method.textContent ?? '', look: method.className }),
      };
    });
    return { title: titleOf(title), count: Number(count?.textContent), entries, isOpen: part.open };
  }

  function keep(): void {
    const nav = find();
    if (!nav) return;
    const links = nav.querySelectorAll<HTMLAnchorElement>('.nav-group > details[open] > a');
    const folds = Array.from(links, (link): KeptFold => {
      const fold = link.parentElement as HTMLDetailsElement;
      const parts = [...fold.querySelectorAll('details')];
      return { of: link.hash, part: fold.dataset.part, parts: (parts[0] ? parts : [fold]).map(partOf) };
    });
    const top = nav.scrollTop;
    const place = JSON.stringify({ top, folds });
    const isLong = place.length === Math.max(place.length, longest);
    try {
      sessionStorage.setItem(keyOf(nav), isLong ? JSON.stringify({ top }) : place);
    } catch {
      // Storage is off: the open page is shown all the same.
    }
  }

  function openAgain(nav: HTMLElement, { of, part, parts }: KeptFold): void {
    for (const link of nav.querySelectorAll<HTMLAnchorElement>('details > a')) {
      const fold = link.parentElement as HTMLDetailsElement;
      if (link.hash !== of) continue;
      const own = part === undefined ? parts[Number(fold.dataset.part)] : parts[0];
      if (fold.dataset.part === undefined) fill(fold, parts);
      else if (own?.isOpen && (part ?? fold.dataset.part) === fold.dataset.part) fill(fold, [own]);
      else continue;
      fold.open = true;
    }
  }

  function restore(): boolean {
    const nav = find();
    if (!nav) return false;
    try {
      const kept = JSON.parse(sessionStorage.getItem(keyOf(nav)) ?? '') as Partial<KeptPlace>;
      for (const fold of kept.folds ?? []) openAgain(nav, fold);
      nav.scrollTop = kept.top ?? 0;
      bringIntoView();
      return true;
    } catch {
      return false;
    }
  }

  const parsed = new MutationObserver(() => {
    if (!document.getElementById('content')) return;
    parsed.disconnect();
    if (!restore()) document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(bringIntoView));
  });
  parsed.observe(document, { childList: true, subtree: true });
  // A page that was made ready before its link was pressed.
  document.addEventListener('prerenderingchange', restore);
  addEventListener('pagehide', keep);
  addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && keep(), true);
  // On a phone the navigation has no place until it is opened.
  addEventListener(
    'toggle',
    ({ target }) => target instanceof Element && target.matches('.menu') && bringIntoView(),
    true,
  );
}

/** Part of the boot script: not in a component, since it would move under the pointer that wakes the page's scripts. */
export const navPlaceScript = `(${keepNavPlace})(${fillFold});`;
