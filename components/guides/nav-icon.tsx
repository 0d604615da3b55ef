import { readFileSync } from 'node:fs';
import type { IconNode } from 'lucide';
import { dataPath } from '#lib/env/data-path.ts';
import { Icon } from '../ui/icon.tsx';

let kept: Readonly<Record<string, IconNode>> | undefined;

/** An icon that a text names: the build has put the shapes of those into one file (scripts/write-icons.ts). */
export function NavIcon({ name }: { name: string }) {
  if (kept === undefined || process.env.NODE_ENV === 'development')
    kept = JSON.parse(readFileSync(dataPath('icons.json'), 'utf8')) as Readonly<Record<string, IconNode>>;
  const shape = kept[name];
  return shape && <Icon shape={shape} size={16} className="nav-icon" />;
}
