'use client';

import { lazy } from 'react';
import { words } from '#words/launch.ts';
import type { DemoName } from './demo-names.ts';
import { Launcher } from './launcher.tsx';
import './demo.css';

const loadRunner = () => import('./demo-runner.tsx');
const Runner = lazy(() => loadRunner().then(({ DemoRunner }) => ({ default: DemoRunner })));

/** Runs a demonstration at a press; its code is loaded then, too. */
export function DemoLauncher(props: { name: DemoName; api: string; isTimed: boolean }) {
  return (
    <Launcher label={words.runIt} load={loadRunner}>
      <Runner {...props} />
    </Launcher>
  );
}
