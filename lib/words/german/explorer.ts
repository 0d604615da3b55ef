import type { words as english } from '../english/explorer.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  loading: 'Der Client wird geladen (etwa 1,4 MB) …',
  notLoaded:
    'Der Client konnte nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  mockAnswers: 'Beantwortet vom Mock dieses Portals',
  mockAnswersAt: '{description} (beantwortet vom Mock dieses Portals)',
  choose: 'Was geöffnet wird',
  chooseAbout:
    '{count} Endpunkte sind zu viele für einen Client: Öffnen Sie einen Teil davon. Die Adresse dieser Seite führt dann dorthin.',
  endpoints: { one: '{count} Endpunkt', other: '{count} Endpunkte' },
  allParts: 'Alle Teile',
};
