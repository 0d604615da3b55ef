'use client';

import { useEffect } from 'react';

/**
 * Keeps a long navigation where the reader left it, with the open page in view, and lets Escape close it on a phone.
 */
export function NavControls() {
  useEffect(() => {
    const nav = document.querySelector<HTMLElement>('.frame-nav');
    if (nav) showCurrent(nav);
    const onLeave = () => nav && keepScroll(nav);
    const onKey = (event: KeyboardEvent) => {
      const menu = document.querySelector<HTMLDetailsElement>('.menu[open]');
      if (event.key !== 'Escape' || menu === null) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', onKey);
    addEventListener('pagehide', onLeave);
    return () => {
      document.removeEventListener('keydown', onKey);
      removeEventListener('pagehide', onLeave);
    };
  }, []);
  return null;
}

/** Each navigation (guides, an API) has a place of its own; it holds for the tab. */
function keepScroll(nav: HTMLElement): void {
  try {
    sessionStorage.setItem(`nav ${nav.ariaLabel}`, String(nav.scrollTop));
  } catch {
    // Storage is off: the open page is shown all the same.
  }
}

function showCurrent(nav: HTMLElement): void {
  try {
    nav.scrollTop = Number(sessionStorage.getItem(`nav ${nav.ariaLabel}`) ?? 0);
  } catch {
    nav.scrollTop = 0;
  }
  const current = nav.querySelector<HTMLElement>('[aria-current="page"]');
  if (current === null) return;
  const margin = 48;
  const top = current.offsetTop - nav.scrollTop;
  // Not scrollIntoView: that would move the page as well.
  if (top < margin || top > nav.clientHeight - 2 * margin)
    nav.scrollTop = Math.max(0, current.offsetTop - nav.clientHeight / 2);
}
