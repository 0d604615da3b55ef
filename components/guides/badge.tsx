import type { ReactNode } from 'react';
import type { CalloutType } from '#lib/content/callouts.ts';
import { kinds } from './kinds.ts';

/** A word or two within a line, such as "Beta". Its colour repeats what the word says. */
export function Badge({ type, children }: { type?: CalloutType; children?: ReactNode }) {
  return <span className={`flag tone-${type === undefined ? 'gray' : kinds[type].tone}`}>{children}</span>;
}
