import { words as inEnglish } from '../english/matching.ts';
import type { Words } from '../model.ts';

/** The English ones too: descriptions of German APIs are often English. */
export const words: Words<typeof inEnglish> = {
  little: `${inEnglish.little} der die das den dem des ein eine einen einem einer eines und oder im am zu zum zur mit von für auf aus bei nach wie was wo wann warum ich mein meine man wir ist sind wird werden kann muss soll es sich nicht`,
  reading: `${inEnglish.reading} abrufen auflisten anzeigen alle`,
  qualifying: `${inEnglish.qualifying} für von zu zum zur mit auf aus bei nach ohne je`,
  undoing: inEnglish.undoing,
  meanings: [
    inEnglish.meanings,
    'löschen delete remove entfernen',
    'anlegen erstellen create add hinzufügen',
    'ändern aktualisieren bearbeiten update',
    'abrufen lesen get anzeigen holen',
    'auflisten list liste alle',
    'suchen search finden find',
    'senden schicken send create',
    'anmelden einloggen login signin anmeldung',
    'abmelden ausloggen logout signout abmeldung',
    'registrieren register signup registrierung',
    'benutzer nutzer user users konto',
    'nachricht message',
    'datei file',
    'ordner folder',
    'schlüssel key',
    'kennwort passwort password',
    'fehler error',
    'einladung invite invitation',
    'hochladen upload',
    'herunterladen download',
  ].join(' | '),
  endings: 'innen ungen ings ing ung ern en er es ed em n s e',
};
