'use client';

import { useEffect } from 'react';

/** Brings the open page into view within a long navigation, and lets Escape close it on a phone. */
export function NavControls() {
  useEffect(() => {
    const nav = document.querySelector<HTMLElement>('.frame-nav');
    const current = nav?.querySelector<HTMLElement>('[aria-current="page"]');
    // Not scrollIntoView: that would move the page as well.
    if (nav && current && current.offsetTop > nav.clientHeight - 96) {
      nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
    }
    const onKey = (event: KeyboardEvent) => {
      const menu = document.querySelector<HTMLDetailsElement>('.menu[open]');
      if (event.key !== 'Escape' || menu === null) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
