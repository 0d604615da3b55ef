'use client';

import { useEffect } from 'react';
import { fillFold, type NavPart } from './nav-fold.ts';

/**
 * Serves the navigation: fills its groups when they are opened, loads what filters it, and lets Escape close it on a
 * phone. Its place is kept by the boot script (`navPlaceScript`).
 */
export function NavControls() {
  useEffect(() => {
    // What was opened before the scripts were here.
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.nav-tree details[open]'))
      void fill(fold);
    document.addEventListener('toggle', onToggle, true);
    document.addEventListener('pointerover', onPointer);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('toggle', onToggle, true);
      document.removeEventListener('pointerover', onPointer);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return null;
}

function onToggle({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.open && target.closest('.nav-tree')) void fill(target);
}

// What the pointer rests on is there when it is pressed.
function onPointer({ target }: Event): void {
  if (!(target instanceof Element)) return;
  const fold = target.closest<HTMLDetailsElement>('.nav-tree details:not([open]):has(> ul:empty)');
  if (fold !== null) void partsOf(fold).catch(() => undefined);
}

function onFocus({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.matches('.nav-filter > input')) return;
  void import('./nav-filter.ts').then(({ serveFilter }) => serveFilter(target));
}

function onKey(event: KeyboardEvent): void {
  const menu = document.querySelector<HTMLDetailsElement>('.menu[open]');
  if (event.key !== 'Escape' || event.defaultPrevented || menu === null) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** Where it cannot be loaded, the link in it leads to the same on the overview. */
async function fill(fold: HTMLDetailsElement): Promise<void> {
  if (fold.querySelector(':scope > ul:empty') === null) return;
  const parts = await partsOf(fold).catch(() => undefined);
  const part = parts?.[Number(fold.dataset.part)];
  if (parts) fillFold(fold, part ? [part] : parts);
}

const loaded = new Map<string, Promise<readonly NavPart[]>>();

function partsOf(fold: HTMLDetailsElement): Promise<readonly NavPart[]> {
  const link = fold.querySelector<HTMLAnchorElement>(':scope > a');
  const url = `${link?.pathname}/navigation/${link?.hash.slice(1)}.json`;
  const parts = loaded.get(url) ?? loadParts(url);
  loaded.set(url, parts);
  return parts;
}

async function loadParts(url: string): Promise<readonly NavPart[]> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the navigation answered ${response.status}`);
    return (await response.json()) as readonly NavPart[];
  } catch (error) {
    // A failure is not kept: the next opening tries again.
    loaded.delete(url);
    throw error;
  }
}
