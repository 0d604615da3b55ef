'use client';

import { lazy } from 'react';
import { Launcher } from './launcher.tsx';

const loadCard = () => import('./key-lines.tsx');
const KeyLines = lazy(() => loadCard().then((card) => ({ default: card.KeyLines })));

/** Gets a key at a press; the code for it is loaded then, too. */
export function KeyLauncher({ baseUrl }: { baseUrl: string }) {
  return (
    <Launcher label="Get a sandbox key" load={loadCard}>
      <KeyLines baseUrl={baseUrl} />
    </Launcher>
  );
}
