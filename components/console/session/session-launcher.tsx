'use client';

import { lazy, Suspense, useEffect, useState } from 'react';

const SessionView = lazy(() =>
  import('./session-view.tsx').then(({ SessionView: component }) => ({ default: component })),
);

/** The page of all requests: made in the browser, of what the tab has kept. */
export function SessionLauncher({ loading }: { loading: string }) {
  const [isHere, setIsHere] = useState(false);
  useEffect(() => setIsHere(true), []);
  const waiting = <p className="quiet">{loading}</p>;
  return (
    <div className="console session" data-scripted>
      {isHere ? (
        <Suspense fallback={waiting}>
          <SessionView />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
