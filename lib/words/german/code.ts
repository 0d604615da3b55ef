import type { words as english } from '../english/code.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  wrapLongLines: 'Lange Zeilen umbrechen',
  copyWhat: '{what} kopieren',
  copy: 'Kopieren',
  code: 'Code',
  downloadAll: 'Alles herunterladen',
  firstLines: 'Die ersten {mostLines} von {count} Zeilen. Kopieren nimmt alle.',
  server: 'Server',
  thisExample: 'diesem Beispiel',
};
