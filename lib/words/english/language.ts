/** What the words are in, for `<html>`, plural forms, numbers and dates. Not to be translated: the configuration says it. */
export const words = { tag: 'en', direction: 'ltr' } as const;
