import type { words as english } from '../english/demo.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  noNextPage: '{names}; keine nächste Seite',
  usersOnPagesTheLast: '{users} Benutzer auf {pages} Seiten. Die letzte Seite hat keinen nextCursor.',
  toHaveAUser: 'um einen Benutzer zu haben',
  thisAccountHasNoUsers: 'Dieses Konto hat keine Benutzer. Registrieren Sie zuerst einen.',
  ifNoneMatchBodyOf: 'If-None-Match: {etag}, Inhalt von {count} Bytes',
  theFirstAnswerHadBytes: 'Die erste Antwort hatte {count} Bytes Inhalt, die zweite {count2}.',
  aKeyWithUsersRead: 'ein Schlüssel nur mit users:read',
  theNewKeyReads: 'der neue Schlüssel liest',
  theNewKeyWrites: 'der neue Schlüssel schreibt: {code}',
  theKeyIsGoneAgain: 'der Schlüssel ist wieder weg',
  twoAnswersOneUserThe:
    'Zwei Antworten, ein Benutzer. Derselbe Schlüssel mit anderem Inhalt wurde abgelehnt.',
  cancel: 'Abbrechen',
  runAgain: 'Noch einmal ausführen',
  cancelledSentence: 'Abgebrochen.',
  requests: 'Anfragen',
  terminal: 'Terminal',
  theKey: 'Schlüssel',
  yourKey: 'Ihr Schlüssel',
  makingAKey: 'Der Schlüssel wird erzeugt…',
  getAnotherKey: 'Weiteren Schlüssel erhalten',
  tryAgain: 'Noch einmal versuchen',
  allWereAdmittedOnThis:
    'Alle {admitted} wurden angenommen: Über diese Verbindung dauerten sie länger als eine Sekunde. Führen Sie es noch einmal aus.',
  admittedRefusedRetryAfter:
    '{admitted} angenommen, {count} abgelehnt. Retry-After sagte {wait} s, und nichts ging verloren.',
  refusedFiveTimes: 'fünfmal abgelehnt',
  requestsRefusalsAndEvery: '{requests} Anfragen, {refusals} Ablehnungen, und am Ende gelang jede Anfrage.',
  leftThisSecond: 'noch {left} in dieser Sekunde',
  running: 'Läuft',
  cancelled: 'Abgebrochen',
  itDidNotWork: 'Das hat nicht geklappt',
  thePortalOrTheSandbox:
    'Das Portal oder die Sandbox ist nicht erreichbar oder hat etwas Unerwartetes gesendet. Versuchen Sie es gleich noch einmal.',
};
