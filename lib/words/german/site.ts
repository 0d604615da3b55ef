import type { words as english } from '../english/site.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  suffix: 'Entwickler',
  reference: 'Referenz',
  explorer: 'Explorer',
  severalApis: 'Referenz für {count} APIs',
  api: 'API',
  apiReference: 'API-Referenz',
};
