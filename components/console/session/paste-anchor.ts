/** Of the section of `/session` that takes a pasted request. */
export const pasteAnchor = 'paste';
