'use client';

import { useEffect, useState } from 'react';
import { withBase, withoutBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import { keepPage } from './recent-pages.ts';
import type { SearchDialog } from './search-dialog.tsx';

/** Opens the search dialog where the link to the search page is pressed; loads it then, and no sooner. */
export function SearchControls() {
  const [Dialog, setDialog] = useState<{ component: typeof SearchDialog }>();
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const open = () => {
      setOpened((count) => count + 1);
      // Without the chunk (offline, or a new release) the search page still answers.
      import('./search-dialog.tsx').then(
        ({ SearchDialog: component }) => setDialog({ component }),
        () => location.assign(withBase('/search')),
      );
    };
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target.closest('a.search-trigger') === null) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('click', onClick);
    keepThisPage();
    if (askedHere() !== undefined) open();
    return () => document.removeEventListener('click', onClick);
  }, []);
  return Dialog === undefined ? null : <Dialog.component opened={opened} asked={askedHere()} />;
}

/** The search offers the last pages; one that is not there is none. */
function keepThisPage(): void {
  const title = document.querySelector('h1')?.textContent;
  if (title === undefined || title === null || document.querySelector('.lost') !== null) return;
  keepPage({ path: withoutBase(location.pathname), title }, () => localStorage);
}

/** Where nobody answers the form of the search page, the dialog opens with what was asked. */
function askedHere(): string | undefined {
  if (!isExported || withoutBase(location.pathname) !== '/search') return undefined;
  return new URLSearchParams(location.search).get('q') || undefined;
}
