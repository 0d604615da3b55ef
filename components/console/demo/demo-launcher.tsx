'use client';

import { lazy, Suspense, useState } from 'react';
import type { DemoName } from './demo-names.ts';

const loadRunner = () => import('./demo-runner.tsx');
const Runner = lazy(() => loadRunner().then(({ DemoRunner }) => ({ default: DemoRunner })));

/** Runs a demonstration at a press; its code is loaded then, too. */
export function DemoLauncher({ name, api, isTimed }: { name: DemoName; api: string; isTimed: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const start = (
    <button
      type="button"
      className="button"
      data-scripted
      aria-busy={isOpen}
      onPointerEnter={() => void loadRunner()}
      onFocus={() => void loadRunner()}
      onClick={() => setIsOpen(true)}
    >
      {isOpen ? 'Opening…' : 'Run it'}
    </button>
  );
  if (!isOpen) return start;
  return (
    <Suspense fallback={start}>
      <Runner name={name} api={api} isTimed={isTimed} />
    </Suspense>
  );
}
