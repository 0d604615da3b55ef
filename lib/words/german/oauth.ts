import type { words as english } from '../english/oauth.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  handingOverToTheConsole: 'Wird an die Konsole übergeben…',
  theConsoleHasWhatIt:
    'Die Konsole hat, was sie braucht. Schließen Sie diesen Tab und kehren Sie zu ihr zurück.',
  theSandboxGaveNoPermission:
    'Die Sandbox hat keine Erlaubnis erteilt. Schließen Sie diesen Tab und kehren Sie zur Konsole zurück.',
  nothingCameBackToThis:
    'An dieser Adresse kam nichts an. Melden Sie sich in der Konsole eines Endpunkts an.',
  clientCredentials: 'Client Credentials',
  authorizationCodeWithPkce: 'Authorization Code mit PKCE',
  noneOfItsFlowsCan: 'Keiner der Abläufe ist hier möglich: Fügen Sie ein Token ein.',
  noToken: 'Kein Token: {note}',
  tokenReceived: 'Token erhalten',
  getATokenFor: 'Token für {name} holen',
  flow: 'Ablauf',
  asking: 'Wird angefragt…',
  getAToken: 'Token holen',
  aMockAnswersHereAnd: 'Hier antwortet ein Mock, der jedes Token annimmt.',
  anAddressThatCannotBe: 'einer unlesbaren Adresse',
  clientId: 'Client-ID',
  clientSecretIfItHas: 'Client-Secret, falls vorhanden',
  clientSecret: 'Client-Secret',
  scopes: 'Scopes',
  thePortalCannotBeReached:
    'Das Portal ist nicht erreichbar. Prüfen Sie die Verbindung und fragen Sie noch einmal an.',
  thePortalRefused: 'Das Portal hat abgelehnt',
  theTokenEndpointAnswered: 'Der Token-Endpunkt antwortete {status} {code}{value}',
  itHoldsFor: 'Es gilt {lifetime}.',
  theTokenStandsInThe: 'Das Token steht im Feld.{life}{value}',
  seconds: '{seconds} Sekunden',
  minutes: '{count} Minuten',
  hours: '{count} Stunden',
  whatCameBackDidNot:
    'Die Rückgabe hatte nicht den Wert von „state“, der mitgegeben wurde. Sie wurde nicht verwendet: Melden Sie sich noch einmal an.',
  theSandboxAnswered: 'Die Sandbox antwortete: {error}.',
  pkceNeedsAPageThat:
    'PKCE braucht eine Seite, die über https ausgeliefert wird: Fügen Sie stattdessen ein Token ein.',
  signInAtTheSandbox: 'Bei der Sandbox anmelden',
  waitingForWhatComesBack: 'Auf die Rückgabe aus dem anderen Tab wird gewartet…',
  endpointElsewhere:
    'Der Endpunkt dieses Ablaufs liegt bei {where}. Die Konsole spricht nur mit {hosts}: Holen Sie dort selbst ein Token und fügen Sie es oben ein.',
  scopesGiven: 'Scopes: {scopes}.',
  nothing: 'nichts',
};
