/** Whether a row of an operation is sent, comes back, or comes back with an error. */
export function sideOf(anchor: string): 'sent' | 'answered' | 'refused' {
  if (!anchor.startsWith('response-')) return 'sent';
  return /^response-(?:[45]|default)/.test(anchor) ? 'refused' : 'answered';
}

/** How deep a row stands in its value: 1 for the value itself. */
export function depthOf(anchor: string): number {
  return anchor.split(/[.[]/).length;
}
