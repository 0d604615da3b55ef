import { useSyncExternalStore } from 'react';

/**
 * The language that every group of samples shows: one choice for the whole site. It lives in `<html data-lang>`, where
 * the boot script puts it before the first paint and the style sheet reads it.
 */
export function useLanguage(): string | undefined {
  return useSyncExternalStore(subscribe, readLanguage, () => undefined);
}

export function chooseLanguage(language: string): void {
  document.documentElement.dataset.lang = language;
  try {
    localStorage.setItem('lang', language);
  } catch {
    // Storage is off: the choice holds for this page.
  }
  for (const listener of listeners) listener();
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readLanguage(): string | undefined {
  return document.documentElement.dataset.lang;
}
