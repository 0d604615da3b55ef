'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { WorkflowSummary } from '#lib/workflows/model.ts';
import { words } from '#words/launch.ts';

const loadPanel = () => import('./run-panel.tsx');
const RunPanel = lazy(() => loadPanel().then(({ RunPanel: component }) => ({ default: component })));

/** Opens what runs a workflow, at a press or where the address asks for it. */
export function WorkflowLauncher(props: {
  workflow: Pick<WorkflowSummary, 'api' | 'slug' | 'title'>;
  anchor: string;
}) {
  const { workflow, anchor } = props;
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const openIfAsked = () => {
      if (location.hash === `#${anchor}`) setIsOpen(true);
    };
    openIfAsked();
    addEventListener('hashchange', openIfAsked);
    return () => removeEventListener('hashchange', openIfAsked);
  }, [anchor]);
  const closed = (
    <div className="try-it-closed" data-scripted>
      <p className="quiet">{words.runsInTheSandbox}</p>
      <button
        type="button"
        className="button"
        aria-busy={isOpen}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => setIsOpen(true)}
      >
        {isOpen ? words.opening : words.openTheRun}
      </button>
    </div>
  );
  if (!isOpen) return closed;
  return (
    <Suspense fallback={closed}>
      <RunPanel workflow={workflow} />
    </Suspense>
  );
}
