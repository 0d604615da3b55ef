'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { words } from '#words/launch.ts';
import { deliveriesAnchor, type InboxForm, openedName } from './inbox-form.ts';

const loadInbox = () => import('./inbox.tsx');
const Inbox = lazy(() => loadInbox().then(({ Inbox: component }) => ({ default: component })));

/** Opens the inbox at a press, where the address asks for it, and where it was opened before in this tab. */
export function InboxLauncher({ form }: { form: InboxForm }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (location.hash === `#${deliveriesAnchor}` || wasOpened()) setIsOpen(true);
  }, []);
  const closed = (isLoading: boolean) => (
    <div className="try-it-closed" data-scripted>
      <p className="quiet">{words.seeDeliveries}</p>
      <button
        type="button"
        className="button"
        aria-busy={isLoading}
        onPointerEnter={() => void loadInbox()}
        onFocus={() => void loadInbox()}
        onClick={() => setIsOpen(true)}
      >
        {isLoading ? words.opening : words.watchDeliveries}
      </button>
    </div>
  );
  if (!isOpen) return closed(false);
  return (
    <Suspense fallback={closed(true)}>
      <Inbox form={form} />
    </Suspense>
  );
}

function wasOpened(): boolean {
  try {
    return sessionStorage.getItem(openedName) !== null;
  } catch {
    return false;
  }
}
