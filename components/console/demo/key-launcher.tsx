'use client';

import { lazy, Suspense, useState } from 'react';

const loadCard = () => import('./key-lines.tsx');
const KeyLines = lazy(() => loadCard().then((card) => ({ default: card.KeyLines })));

/** Gets a key at a press; the code for it is loaded then, too. */
export function KeyLauncher({ baseUrl }: { baseUrl: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const start = (
    <button
      type="button"
      className="button"
      data-scripted
      aria-busy={isOpen}
      onPointerEnter={() => void loadCard()}
      onFocus={() => void loadCard()}
      onClick={() => setIsOpen(true)}
    >
      {isOpen ? 'Opening…' : 'Get a sandbox key'}
    </button>
  );
  if (!isOpen) return start;
  return (
    <Suspense fallback={start}>
      <KeyLines baseUrl={baseUrl} />
    </Suspense>
  );
}
