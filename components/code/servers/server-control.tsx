'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import type { PageServers } from '#lib/request/page-servers.ts';
import { words } from '#words/code.ts';
import { BaseUrl } from './base-url.tsx';
import { useServerChoice } from './server-choice.ts';

const ServerPanel = lazy(() =>
  import('./server-panel.tsx').then((panel) => ({ default: panel.ServerPanel })),
);

/** Says what server the code is for, and opens the choice of others; what that needs is loaded then. */
export function ServerControl({ servers }: { servers: PageServers }) {
  const { list, base, address } = servers;
  const [isOpen, setIsOpen] = useState(false);
  useLookUp(servers);
  return (
    <div className="server" data-scripted {...(isExported && { 'data-list': withBase(address) })}>
      <button
        type="button"
        className="code-bar server-button icon-chevron"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.server} <BaseUrl list={list} base={base} />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ServerPanel servers={servers} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Once there is a choice, what it is in this list and the addresses that follow it are looked after. */
function useLookUp(servers: PageServers): void {
  const choice = useServerChoice(servers.api);
  useEffect(() => {
    if (choice === undefined && !/[?&]server=/.test(location.search)) return;
    // Where the list cannot be had, the samples stay as they are.
    import('./resolve-server.ts').then((resolve) => resolve.resolveServer(servers)).catch(() => undefined);
  }, [servers, choice]);
}
