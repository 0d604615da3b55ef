import type { LabelProps } from '../shell/nav-label.tsx';

/** Room that is taken in a row of the navigation, in rem (app/styles/navigation.css). */
const room = { depth: 0.9375, chevron: 1.1875 };

/** How the title of a group that stands `depth` groups deep is set. */
export function foldLabel(text: string, count: number, depth: number): LabelProps {
  return { text, beside: String(count), taken: depth * room.depth + room.chevron };
}

/** The same of a line in a group. */
export function rowLabel(text: string, method: string | undefined, depth: number): LabelProps {
  return { text, taken: depth * room.depth, ...(method !== undefined && { beside: method }) };
}
