import type { words as english } from '../english/changes.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  added: 'Hinzugefügt',
  changed: 'Geändert',
  deprecated: 'Veraltet',
  removed: 'Entfernt',
  since: 'seit',
  deprecatedIn: 'veraltet seit',
  changedIn: 'geändert in',
  breaking: 'inkompatibel',
};
