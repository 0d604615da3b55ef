'use client';

import type { ReactNode } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';
import { announce } from '../ui/announce.ts';

const order = ['system', 'light', 'dark'] as const;

/** Goes through system, light and dark. Which icon shows is the style sheet's matter, so nothing waits for hydration. */
export function ThemeSwitch({ children }: { children: ReactNode }) {
  return (
    <button type="button" className="icon-button" data-scripted title={words.theme} onClick={showNext}>
      {children}
      <span className="sr-only">{words.changeTheme}</span>
    </button>
  );
}

function showNext(): void {
  const root = document.documentElement;
  const index = order.findIndex((theme) => theme === (root.dataset.theme ?? 'system'));
  const theme = order[(index + 1) % order.length] ?? 'system';
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  announce(theme === 'system' ? words.themeFollowsTheSystem : say(words.themeIs, { theme }));
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is off: the theme holds for this page.
  }
}
