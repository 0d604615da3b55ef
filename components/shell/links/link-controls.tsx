'use client';

import { useEffect, useState } from 'react';
import { isExported } from '#lib/env/exported.ts';
import { linkedAnchor } from '../../ui/linked-anchor.ts';
import { copyPage } from './copy-page.ts';
import { foldAll } from './folds.ts';
import type { LinkMenu } from './link-menu.tsx';
import { closePageMenu } from './page-menus.ts';
import { permanentAddress } from './permanent-url.ts';
import { joinRowLinks, keepRowLink, moveAlongRows } from './row-focus.ts';

interface Opened {
  readonly link: HTMLAnchorElement;
  readonly component: typeof LinkMenu;
}

/**
 * Serves every link with an address to copy (`.anchor`): pressed, it opens a menu, which is loaded then and no sooner.
 * One listener for the page's hundreds of rows; without scripts they stay plain links. Also opens what a linked row is
 * folded into, and follows a row that was renamed.
 */
export function LinkControls() {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    showTarget();
    joinRowLinks();
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      closePageMenu(event);
      const folds = event.target.closest<HTMLElement>('[data-folds]');
      if (folds !== null) foldAll(folds);
      const copy = event.target.closest<HTMLElement>('[data-copy-page]');
      if (copy !== null) void copyPage(copy);
      const link = readLink(event);
      if (link === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      import('./link-menu.tsx').then(
        ({ LinkMenu: component }) => setOpened({ link, component }),
        // Without the chunk (offline, or a new release) it is the link that it looks like.
        () => location.assign(link.href),
      );
    };
    addEventListener('hashchange', showTarget);
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      removeEventListener('hashchange', showTarget);
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  return opened && <opened.component link={opened.link} onClose={() => setOpened(undefined)} />;
}

function readLink({ target }: Event): HTMLAnchorElement | undefined {
  return target instanceof Element ? (target.closest<HTMLAnchorElement>('a.anchor') ?? undefined) : undefined;
}

// A button is pressed with Space as well; a link only with Enter.
function onKey(event: KeyboardEvent): void {
  closePageMenu(event);
  moveAlongRows(event);
  if (event.key !== ' ') return;
  const link = readLink(event);
  if (link === undefined) return;
  event.preventDefault();
  link.click();
}

function onFocus(event: FocusEvent): void {
  keepRowLink(event);
  nameRole(event);
}

// Said when it is reached, not in the HTML, which would say it hundreds of times.
function nameRole(event: FocusEvent): void {
  const link = readLink(event);
  if (link === undefined || link.role === 'button') return;
  link.role = 'button';
  link.ariaHasPopup = 'menu';
  link.ariaExpanded = 'false';
}

function showTarget(): void {
  const anchor = linkedAnchor();
  const target = document.getElementById(anchor);
  if (target === null) {
    if (!isExported && /^[\w$@.[\]:*~-]+$/.test(anchor)) void followRename(anchor);
    return;
  }
  let isMoved = false;
  for (
    let fold = target.closest('details:not([open])');
    fold;
    fold = fold.parentElement?.closest('details:not([open])') ?? null
  ) {
    fold.setAttribute('open', '');
    isMoved = true;
  }
  if (isMoved) target.scrollIntoView();
}

/** Only the browser knows the fragment: where the page has no such row, the ledger may say where it went. */
async function followRename(anchor: string): Promise<void> {
  const url = permanentAddress(anchor);
  if (wasJustFollowed(url)) return;
  const answer = await fetch(url, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined);
  if (answer?.type === 'opaqueredirect' || answer?.status === 410) location.replace(url);
}

/** Whether the same address has just led here: following it again would never end. */
function wasJustFollowed(url: string): boolean {
  const key = 'followed';
  try {
    const isAgain = sessionStorage.getItem(key) === url;
    if (isAgain) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, url);
    return isAgain;
  } catch {
    // Without storage nothing could tell.
    return true;
  }
}
