import type { words as english } from '../english/versions.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  deprecated: 'veraltet',
};
