/** Kinds of callouts and badges, with the title of a callout that has none of its own. */
export const calloutTitles = {
  note: 'Note',
  tip: 'Tip',
  info: 'Info',
  success: 'Success',
  warning: 'Warning',
  danger: 'Danger',
  sandbox: 'In the sandbox',
} as const;

export type CalloutType = keyof typeof calloutTitles;

/** What a callout is that does not say. */
export const defaultCallout: CalloutType = 'note';

export const calloutTypes = Object.keys(calloutTitles) as readonly CalloutType[];
