'use client';

import { type ReactNode, Suspense, useState } from 'react';
import { words } from '#words/launch.ts';

/**
 * A button that stands until what it starts has been loaded; the code for that is fetched as the pointer or the
 * keyboard reaches it.
 */
export function Launcher({
  label,
  load,
  children,
}: {
  label: string;
  load: () => Promise<unknown>;
  children: ReactNode;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const start = (
    <button
      type="button"
      className="button"
      data-scripted
      aria-busy={isOpen}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setIsOpen(true)}
    >
      {isOpen ? words.opening : label}
    </button>
  );
  return isOpen ? <Suspense fallback={start}>{children}</Suspense> : start;
}
