import type { words as english } from '../english/home.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  apiReference: 'API-Referenz',
  referenceAbout: 'Alle Endpunkte, Parameter und Statuscodes, direkt zum Ausprobieren.',
  bestPractices: 'Best Practices',
  explorer: 'Explorer',
  explorerAbout: 'Alle Anfragen in einem Client.',
  openapiAbout: 'Die Beschreibung selbst, für Generatoren und Clients.',
  forMachines: 'Für Maschinen',
  machinesAbout: 'Dieselben Seiten als Markdown.',
  yourFirstRequest: 'Ihre erste Anfrage',
  language: 'Sprache',
  example: 'Beispiel',
  responseOf: 'Antwort',
  changelog: 'Änderungen',
  changelogAbout: 'Was jede Version ergänzt, geändert und gebrochen hat.',
};
