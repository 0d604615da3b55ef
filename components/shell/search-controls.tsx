'use client';

import { useEffect, useState } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import type { SearchDialog } from './search-dialog.tsx';

/** Opens the search dialog where the link to the search page is pressed; loads it then, and no sooner. */
export function SearchControls() {
  const [Dialog, setDialog] = useState<{ component: typeof SearchDialog }>();
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target.closest('a.search-trigger') === null) return;
      event.preventDefault();
      setOpened((count) => count + 1);
      // Without the chunk (offline, or a new release) the search page still answers.
      import('./search-dialog.tsx').then(
        ({ SearchDialog: component }) => setDialog({ component }),
        () => location.assign(withBase('/search')),
      );
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return Dialog === undefined ? null : <Dialog.component opened={opened} />;
}
