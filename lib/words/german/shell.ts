import type { words as english } from '../english/shell.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  changelogOf: 'Änderungen an {title}',
  changelogAbout:
    'Was jede Version von {title} hinzugefügt, geändert, als veraltet markiert und entfernt hat.',
  changelog: 'Änderungen',
  changelogAboutOne:
    'Was jede Version der API hinzugefügt, geändert, als veraltet markiert und entfernt hat.',
  explorerOf: 'Explorer für {title}',
  answersConsole: 'Beantwortet diese Konsole',
  explorerNeedsScript: 'Der Explorer ist ein Programm. <a>Die Referenz</a> lässt sich ohne eines lesen.',
  mockAnswers:
    '<strong>Mock.</strong> Für diese API ist kein Backend eingerichtet. Anfragen von dieser Seite beantwortet das Portal anhand der Beschreibung, welchen Server sie auch nennen.',
  developers: '{name} für Entwickler',
  skipToContent: 'Zum Inhalt springen',
  backFromSigningIn: 'Zurück von der Anmeldung',
  handsBack: 'Diese Seite übergibt das Ergebnis der Anmeldung an die Konsole, die JavaScript benötigt.',
  theSchema: 'Das Schema {name}',
  apiReference: 'API-Referenz',
  referenceAbout: 'Endpunkte, Schemas und Fehler von {apis}.',
  search: 'Suche',
  pageNotFound: 'Seite nicht gefunden',
  tryTitle: 'Ausprobieren: {title}',
  documentation: '{name}: Dokumentation für Entwickler',
  announcement: 'Ankündigung',
  site: 'Website',
  navigation: 'Navigation',
  filterNavigation: 'Navigation filtern',
  filter: 'Filtern',
  copyPage: 'Seite kopieren',
  viewAsMarkdown: 'Als Markdown ansehen',
  editThisPage: 'Diese Seite bearbeiten',
  explorer: 'Explorer',
  feedback: 'Rückmeldung',
  helpfulTellUs: 'War diese Seite hilfreich? Schreiben Sie uns',
  helpful: 'War diese Seite hilfreich?',
  yes: 'Ja',
  no: 'Nein',
  thankYou: 'Vielen Dank. Ihre Antwort wurde gezählt; über Sie wurde nichts gespeichert.',
  notKept: 'Ihre Antwort konnte nicht gespeichert werden. Bitte versuchen Sie es später noch einmal.',
};
