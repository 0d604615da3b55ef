import type { words as english } from '../english/launch.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  fillInThisRequestAnd:
    'Füllen Sie diese Anfrage aus und senden Sie sie: Ein Mock antwortet anhand der Beschreibung.',
  opening: 'Wird geöffnet…',
  closeTheConsole: 'Schließen',
  openTheConsole: 'Konsole öffnen',
  runIt: 'Ausführen',
  sendUntilLimited: 'Senden, bis das Limit greift',
  sends16RequestsAsFastAs:
    'Sendet 16 Anfragen so schnell wie möglich, im Tarif Free mit 10 pro Sekunde, und zeigt, was zurückkommt.',
  beRefusedWaitSucceed: 'Abgelehnt werden, warten, Erfolg haben',
  sends16RequestsAtOnceEach:
    'Sendet 16 Anfragen auf einmal. Jede abgelehnte wartet so lange, wie Retry-After sagt, und etwas zufällige Zeit dazu, und versucht es dann noch einmal.',
  walkThroughThePages: 'Durch die Seiten gehen',
  listsTheUsersOfYour:
    'Listet die Benutzer Ihres Sandbox-Kontos je zwei auf einmal auf, bis es keine nächste Seite gibt.',
  askWhetherAnythingChanged: 'Fragen, ob sich etwas geändert hat',
  readsAUserThenReads: 'Liest einen Benutzer und liest ihn dann noch einmal mit dem ETag der ersten Antwort.',
  beRefusedForAMissing: 'Wegen eines fehlenden Scopes abgelehnt werden',
  makesAKeyThatMay:
    'Erzeugt einen Schlüssel, der nur Benutzer lesen darf, liest damit, versucht damit zu löschen und widerruft ihn.',
  sendOneSignUpThree: 'Eine Registrierung dreimal senden',
  sendsTheSameSignUp:
    'Sendet dieselbe Registrierung zweimal mit einem Idempotency-Key und dann einen anderen Inhalt mit diesem Schlüssel.',
  getASandboxKey: 'Sandbox-Schlüssel erhalten',
  liveTitle: 'Live: {title}',
  live: 'Live',
  thisNeedsJavascriptTheCode:
    'Das benötigt JavaScript. Der Code auf dieser Seite erledigt dasselbe im Terminal.',
  sending: 'Wird gesendet',
  answered: 'Antwort: {status} {statusText}',
  getAKeyAndRun: 'Schlüssel erhalten und ausführen',
  running: 'Läuft…',
  answerAppearsHere: 'Führen Sie die Anfrage aus: Die Antwort erscheint hier.',
  runItAgain: 'Noch einmal ausführen',
  msFromThe: '{milliseconds} ms, von {from}',
  theAnswer: 'Antwort',
  answer: 'Antwort',
  theSandboxCannotBeReached: 'Die Sandbox ist nicht erreichbar.',
  checkTheConnectionAndRun: 'Prüfen Sie die Verbindung und führen Sie es noch einmal aus.',
  tryIt: 'Ausprobieren',
  theConsoleNeedsJavascript: 'Die Konsole benötigt JavaScript; ein einfaches Formular nicht.',
  sendItWithAPlain: 'Mit einem einfachen Formular senden',
  fillInForSandbox: 'Füllen Sie diese Anfrage aus und senden Sie sie an die Sandbox.',
  keyIsNear: 'Einen Schlüssel gibt es mit einem Klick.',
  fromMock: 'Mock',
  fromSandbox: 'Sandbox',
  switchedToSandbox: 'Beispiele und Anfragen sind nun für die Sandbox, {base}',
  openTheRun: 'Diesen Ablauf ausführen',
  runsInTheSandbox:
    'Führt jeden Schritt in der Sandbox aus, alle nacheinander oder einzeln, und zeigt jede Antwort.',
  runningNeedsJavascript: 'Um einen Ablauf auszuführen, wird JavaScript gebraucht.',
};
