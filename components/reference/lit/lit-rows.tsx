'use client';

import { useEffect } from 'react';

/** Rows of an operation and the lines of code that show them light up together. What reads the code is loaded then. */
export function LitRows() {
  useEffect(() => {
    document.addEventListener('pointerover', onPoint);
    document.addEventListener('focusin', onPoint);
    return () => {
      document.removeEventListener('pointerover', onPoint);
      document.removeEventListener('focusin', onPoint);
    };
  }, []);
  return null;
}

function onPoint({ target }: Event): void {
  if (target instanceof Element) void import('./light-lines.ts').then(({ lightLines }) => lightLines(target));
}
