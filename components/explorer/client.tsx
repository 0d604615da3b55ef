'use client';

import { useEffect, useRef, useState } from 'react';
import { words } from '#words/explorer.ts';
import { getOwnKey } from '../console/sandbox-key.ts';
import { type ExplorerOptions, loadScalar, scalarConfiguration } from './scalar.ts';

/** Scalar's client with one description, loaded when the page is open. */
export function Client({ description, api, servers, keySchemes }: ExplorerOptions) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'open' | 'failed'>('loading');

  useEffect(() => {
    let isGone = false;
    let unmount = (): void => {};
    loadScalar()
      .then(({ createApiReference }) => {
        if (isGone || !place.current) return;
        const configuration = scalarConfiguration(
          { description, api, servers, keySchemes },
          getOwnKey(api)?.key,
        );
        const app = createApiReference(place.current, configuration);
        unmount = () => app.destroy();
        setState('open');
      })
      .catch(() => setState('failed'));
    document.addEventListener('click', leaveWhole, { capture: true });
    return () => {
      isGone = true;
      document.removeEventListener('click', leaveWhole, { capture: true });
      unmount();
    };
  }, [description, api, servers, keySchemes]);

  return (
    <div className="explorer">
      {state === 'loading' && (
        <p className="px-4 py-12 md:px-6" role="status">
          {words.loading}
        </p>
      )}
      {state === 'failed' && (
        <p className="px-4 py-12 md:px-6" role="alert">
          {words.notLoaded}
        </p>
      )}
      <div ref={place} />
    </div>
  );
}

/** This page's policy allows inline styles; a link taken inside the document would keep it for the next page. */
function leaveWhole(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
  if (!link || !isPlain || link.target || link.origin !== location.origin) return;
  if (link.pathname !== location.pathname) event.stopImmediatePropagation();
}
