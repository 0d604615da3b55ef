'use client';

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SentForm } from '#lib/request/sent-form.ts';
import { words } from '#words/launch.ts';

const loadConsole = () => import('./console.tsx');
const Console = lazy(() => loadConsole().then(({ Console: component }) => ({ default: component })));

/** Opens the console at a press, where the address asks for it, and where one was open on the page before. */
export function ConsoleLauncher({ form, anchor }: { form: SentForm; anchor: string }) {
  const [opened, setOpened] = useState<'here' | 'before'>();
  const opener = useRef<HTMLButtonElement>(null);
  const setIsOpen = useCallback((isOpen: boolean) => {
    setOpened(isOpen ? 'here' : undefined);
    keepOpen(isOpen);
  }, []);
  useEffect(() => {
    if (isKeptOpen()) setOpened((current) => current ?? 'before');
  }, []);
  useEffect(() => {
    const openIfAsked = () => {
      if (location.hash !== `#${anchor}` && !location.hash.startsWith(`#${anchor}=`)) return;
      setIsOpen(true);
      // The fragment of a link that holds a request is the id of nothing.
      if (location.hash.includes('=')) document.getElementById(anchor)?.scrollIntoView();
    };
    // A second press on a link to the same fragment changes nothing that `hashchange` would tell.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.hash !== `#${anchor}` || link.pathname !== location.pathname) return;
      if ('copyLink' in link.dataset) return;
      setIsOpen(true);
      // Where the console stands beside the text, the text need not move.
      if (!matchMedia('(width >= 80rem)').matches) return;
      event.preventDefault();
      history.replaceState(history.state, '', link.hash);
    };
    openIfAsked();
    addEventListener('hashchange', openIfAsked);
    document.addEventListener('click', onClick);
    return () => {
      removeEventListener('hashchange', openIfAsked);
      document.removeEventListener('click', onClick);
    };
  }, [anchor, setIsOpen]);
  useEffect(() => showKeptKey(form), [form]);

  const closed = (isLoading: boolean) => (
    <div className="try-it-closed" data-scripted>
      <p className="quiet">
        {form.isMocked
          ? words.fillInThisRequestAnd
          : form.hasNoKeys
            ? words.fillInForSandbox
            : `${words.fillInForSandbox} ${words.keyIsNear}`}
      </p>
      <button
        ref={opener}
        type="button"
        className="button"
        aria-busy={isLoading}
        onPointerEnter={() => void loadConsole()}
        onFocus={() => void loadConsole()}
        onClick={() => setIsOpen(true)}
      >
        {isLoading ? words.opening : words.openTheConsole}
      </button>
    </div>
  );
  if (!opened) return closed(false);
  return (
    <Suspense fallback={closed(true)}>
      <button
        type="button"
        className="link-button try-it-close"
        onClick={() => {
          flushSync(() => setIsOpen(false));
          opener.current?.focus();
        }}
      >
        {words.closeTheConsole}
      </button>
      <Console form={form} isFocused={opened === 'here'} />
    </Suspense>
  );
}

const storageName = 'console-open';

/** Who tries one operation goes on to the next with the console open, as long as the tab is. */
function keepOpen(isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(storageName, '');
    else sessionStorage.removeItem(storageName);
  } catch {
    // Storage is off: each page begins with the console closed.
  }
}

function isKeptOpen(): boolean {
  try {
    return sessionStorage.getItem(storageName) !== null;
  } catch {
    return false;
  }
}

/** The key of an account that is kept in this tab stands in the samples of every page that it visits. */
function showKeptKey(form: SentForm): void {
  if (form.hasNoKeys) return;
  const isKept = () => {
    try {
      return sessionStorage.getItem('sandbox-key') !== null;
    } catch {
      return false;
    }
  };
  if (isKept()) void import('./kept-key.ts').then(({ showKeyInSamples }) => showKeyInSamples(form));
}
