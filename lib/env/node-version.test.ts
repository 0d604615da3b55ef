import { expect, it } from 'vitest';
import { nodeWarning } from './node-version.ts';

it.each(['v20.20.2', 'v22.23.3', 'v24.21.0', 'v24.22.0', 'v25.9.9', 'v26.12.0'])(
  'J12 warns of %s',
  (version) => {
    expect(nodeWarning(version)).toMatch(/CVE-2026-111497/);
  },
);

it.each(['v22.23.4', 'v22.24.0', 'v24.22.1', 'v24.30.0', 'v26.12.1', 'v27.0.0'])(
  'J12 is silent about %s',
  (version) => {
    expect(nodeWarning(version)).toBeUndefined();
  },
);
