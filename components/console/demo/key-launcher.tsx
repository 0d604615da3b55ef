'use client';

import { lazy } from 'react';
import { words } from '#words/launch.ts';
import type { KeyLinesProps } from './key-lines.tsx';
import { Launcher } from './launcher.tsx';

const loadCard = () => import('./key-lines.tsx');
const KeyLines = lazy(() => loadCard().then((card) => ({ default: card.KeyLines })));

/** Gets a key at a press; the code for it is loaded then, too. */
export function KeyLauncher(props: KeyLinesProps) {
  return (
    <Launcher label={words.getASandboxKey} load={loadCard}>
      <KeyLines {...props} />
    </Launcher>
  );
}
