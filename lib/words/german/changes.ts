import type { words as english } from '../english/changes.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  breaking: 'Inkompatibel',
  breakingCount: '{count} inkompatibel',
  added: 'Hinzugefügt',
  addedCount: '{count} hinzugefügt',
  changed: 'Geändert',
  changedCount: '{count} geändert',
  deprecated: 'Veraltet',
  deprecatedCount: '{count} veraltet',
  removed: 'Entfernt',
  removedCount: '{count} entfernt',
  since: 'seit',
  deprecatedIn: 'veraltet seit',
  changedIn: 'geändert in',
  breakingNote: 'inkompatibel',
};
