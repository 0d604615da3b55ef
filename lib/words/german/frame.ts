import type { words as english } from '../english/frame.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  notShown: 'Diese Seite konnte nicht angezeigt werden',
  tryAgain: 'Noch einmal versuchen',
  failedHere:
    'Der Fehler liegt bei uns, nicht bei Ihnen. Oft hilft es, es noch einmal zu versuchen; alle anderen Seiten funktionieren wie bisher.',
  failedHereBriefly: 'Der Fehler liegt bei uns, nicht bei Ihnen. Oft hilft es, es noch einmal zu versuchen.',
  startPage: 'Startseite',
  changedSinceThen: 'Seither geändert',
  linkNotFound: 'Link nicht gefunden',
  pageNotFound: 'Seite nicht gefunden',
  nearestPages: 'Die ähnlichsten Seiten',
  startHere: 'Einstiege',
  wasRemoved: 'Das Ziel dieses Links wurde entfernt',
  removedSince: '{id} gehört seit {date} nicht mehr zur Dokumentation.',
  inItsPlace: 'An seiner Stelle: {link}',
  nothingHere: 'Dieser Link führt ins Leere',
  neverPublished:
    '{id} wurde hier nie veröffentlicht: Vielleicht enthält der Link einen Tippfehler oder wurde abgeschnitten.',
  nearest: 'Die ähnlichsten Links:',
  noPage: 'Unter dieser Adresse gibt es keine Seite',
  noPageBecause:
    'Vielleicht enthält sie einen Tippfehler, oder die Seite ist umgezogen. Permanente Links, die Sie mit der Schaltfläche neben einem Abschnitt oder einer Zeile kopieren, funktionieren weiter: Sie beginnen mit {start}.',
  site: 'Website',
};
