'use client';

import { useEffect, useState } from 'react';
import type { KeyList } from './key-list.tsx';

/**
 * Single keys. An element says which key presses it (`data-key="]"`), so that a page without a next endpoint has no
 * such key. The list itself is loaded when it is first asked for.
 */
export function KeyControls() {
  const [List, setList] = useState<{ component: typeof KeyList }>();
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && isFree(event)) {
        void import('./key-list.tsx').then(({ KeyList: component }) => setList({ component }));
        setOpened((count) => count + 1);
        return;
      }
      const isSearch = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const key = isSearch ? '/' : isFree(event) ? event.key : undefined;
      const control = key && document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      if (!control || event.defaultPrevented) return;
      event.preventDefault();
      control.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return List === undefined ? null : <List.component opened={opened} />;
}

// Off while typing, with a modifier (Shift makes "?"), in a dialog, and when the reader has turned them off.
function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.isContentEditable || target?.closest('input, textarea, select, dialog, [role="textbox"]'))
    return false;
  return event.key === '?' || localStorage.getItem('keys') !== 'off';
}
