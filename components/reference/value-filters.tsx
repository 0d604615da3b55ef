'use client';

import { useEffect } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';

/** Serves the filters of all long lists of values on the page: one listener instead of one island per list. */
export function ValueFilters() {
  useEffect(() => {
    // What was typed before the scripts were here.
    for (const field of document.querySelectorAll<HTMLInputElement>('[data-filter-values]')) {
      if (field.value !== '') filter(field);
    }
    document.addEventListener('input', onInput);
    return () => document.removeEventListener('input', onInput);
  }, []);
  return null;
}

function onInput({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.matches('[data-filter-values]')) filter(target);
}

function filter(field: HTMLInputElement): void {
  const list = field.closest('details');
  const typed = field.value.trim().toLowerCase();
  const values = [...(list?.querySelectorAll<HTMLElement>('[data-value]') ?? [])];
  let shown = 0;
  for (const value of values) {
    value.hidden = !(value.textContent ?? '').toLowerCase().includes(typed);
    if (!value.hidden) shown++;
  }
  const output = list?.querySelector('output');
  if (output) output.textContent = typed === '' ? '' : say(words.shownOf, { shown, count: values.length });
}
