import { type LabelProps, rowRoom } from '../shell/nav-label.tsx';

/** How the title of a group that stands `depth` groups deep is set. */
export function foldLabel(text: string, count: number, depth: number): LabelProps {
  return { text, beside: String(count), taken: depth * rowRoom.depth + rowRoom.chevron };
}

/** The same of a line in a group. */
export function rowLabel(text: string, method: string | undefined, depth: number): LabelProps {
  return { text, taken: depth * rowRoom.depth, ...(method !== undefined && { beside: method }) };
}
