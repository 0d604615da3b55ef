'use client';

import { useEffect } from 'react';

/**
 * Remembers where the reader leaves a long navigation (`navPlaceScript` shows it there again), and lets Escape close it
 * on a phone.
 */
export function NavControls() {
  useEffect(() => {
    const nav = document.querySelector<HTMLElement>('.frame-nav');
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
