'use client';

import { useEffect } from 'react';
import { copyText } from './copy.ts';

/**
 * Serves every link with an address to copy (`.anchor`), and opens what a linked row is folded into, for
 * browsers that do not do so themselves.
 */
export function LinkControls() {
  useEffect(() => {
    openTarget();
    addEventListener('hashchange', openTarget);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('hashchange', openTarget);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return null;
}

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest<HTMLAnchorElement>('a.anchor');
  if (link !== null) void copyText(link.href, link, 'Link copied');
}

function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  let isMoved = false;
  for (
    let fold = target?.closest('details:not([open])');
    fold;
    fold = fold.parentElement?.closest('details:not([open])')
  ) {
    fold.setAttribute('open', '');
    isMoved = true;
  }
  if (isMoved) target?.scrollIntoView();
}
