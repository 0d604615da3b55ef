import { words } from '#words/callouts.ts';

/** Kinds of callouts and badges. */
export const calloutTypes = ['note', 'tip', 'info', 'success', 'warning', 'danger', 'sandbox'] as const;

export type CalloutType = (typeof calloutTypes)[number];

/** What a callout of a kind is called that has no title of its own. */
export function calloutTitle(type: CalloutType): string {
  return words[type];
}

/** What a callout is that does not say. */
export const defaultCallout: CalloutType = 'note';
