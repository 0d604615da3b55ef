'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { SentForm } from '#lib/request/sent-form.ts';
import { words } from '#words/launch.ts';

const loadConsole = () => import('./console.tsx');
const Console = lazy(() => loadConsole().then(({ Console: component }) => ({ default: component })));

/** Opens the console at a press, or where the address asks for it. */
export function ConsoleLauncher({ form, anchor }: { form: SentForm; anchor: string }) {
  const [isOpen, setIsOpen] = useState(false);
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
  }, [anchor]);
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
  if (!isOpen) return closed(false);
  return (
    <Suspense fallback={closed(true)}>
      <Console form={form} />
    </Suspense>
  );
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
