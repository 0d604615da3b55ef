'use client';

import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import type { PageServers } from '#lib/request/page-servers.ts';
import { words } from '#words/code.ts';
import { BaseUrl } from './base-url.tsx';
import { useServerChoice } from './server-choice.ts';

const loadPanel = () => import('./server-panel.tsx');
const ServerPanel = lazy(() => loadPanel().then((panel) => ({ default: panel.ServerPanel })));

/** Says what server the code is for, and opens the choice of others; what that needs is loaded then. */
export function ServerControl({ servers }: { servers: PageServers }) {
  const { api, list, base, address } = servers;
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLookUp(servers);
  return (
    <fieldset
      className="server"
      aria-label={words.server}
      data-scripted
      data-server-api={api}
      data-list={withBase(address)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="server-button icon-chevron"
        aria-expanded={isOpen}
        aria-controls={id}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="server-word">{words.server}</span>{' '}
        <span className="server-base">
          <BaseUrl list={list} base={base} />
        </span>
      </button>
      <div id={id}>
        {isOpen && (
          <Suspense fallback={null}>
            <ServerPanel servers={servers} />
          </Suspense>
        )}
      </div>
    </fieldset>
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
