'use client';

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SentForm } from '#lib/request/sent-form.ts';
import { words } from '#words/launch.ts';
import type { InboxForm } from './webhooks/inbox-form.ts';

const loadConsole = () => import('./console.tsx');
const Console = lazy(() => loadConsole().then(({ Console: component }) => ({ default: component })));
const loadInbox = () => import('./webhooks/inbox.tsx');
const Inbox = lazy(() => loadInbox().then(({ Inbox: component }) => ({ default: component })));

/** What is opened: the console of an operation, or the inbox of a webhook, which brings its own words. */
type Props = { readonly anchor: string } & (
  | { readonly form: SentForm; readonly inbox?: never; readonly said?: never }
  | {
      readonly inbox: InboxForm;
      readonly said: { readonly note: string; readonly open: string; readonly close: string };
      readonly form?: never;
    }
);

/**
 * Opens it at a press, where the address asks for it, and where one was open on the page before. A console that is closed
 * keeps what was typed.
 */
export function ConsoleLauncher({ form, inbox, said, anchor }: Props) {
  const load = inbox ? loadInbox : loadConsole;
  const [opened, setOpened] = useState<'here' | 'before' | 'closed'>();
  const isOpen = opened === 'here' || opened === 'before';
  const opener = useRef<HTMLButtonElement>(null);
  const setIsOpen = useCallback((isWanted: boolean) => {
    setOpened(isWanted ? 'here' : 'closed');
    keepOpen(isWanted);
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
  useEffect(() => form && showKeptKey(form), [form]);

  const closed = (isLoading: boolean) => (
    <div className="try-it-closed" data-scripted>
      <p className="quiet">{said?.note ?? noteOf(form)}</p>
      <button
        ref={opener}
        type="button"
        className="button"
        aria-busy={isLoading}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setIsOpen(true)}
      >
        {isLoading ? words.opening : (said?.open ?? words.openTheConsole)}
      </button>
    </div>
  );
  return (
    <>
      {!isOpen && closed(false)}
      <Suspense fallback={closed(true)}>
        {isOpen && (
          <button
            type="button"
            className="link-button try-it-close"
            onClick={() => {
              flushSync(() => setIsOpen(false));
              opener.current?.focus();
            }}
          >
            {said?.close ?? words.closeTheConsole}
          </button>
        )}
        {inbox && isOpen && <Inbox form={inbox} isFocused={opened === 'here'} />}
        {form && opened && (
          <div hidden={!isOpen}>
            <Console form={form} isFocused={opened === 'here'} />
          </div>
        )}
      </Suspense>
    </>
  );
}

function noteOf({ isMocked, hasNoKeys }: Pick<SentForm, 'isMocked' | 'hasNoKeys'> = {}): string {
  if (isMocked) return words.fillInThisRequestAnd;
  return hasNoKeys ? words.fillInForSandbox : `${words.fillInForSandbox} ${words.keyIsNear}`;
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
