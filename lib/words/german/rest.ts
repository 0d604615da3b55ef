import type { words as english } from '../english/rest.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  file: 'die OpenAPI-Datei dieser API',
  rest: '{more}, als eine Seite zeigt: Alle stehen hier: {file}.',
  cut: '{note} dieser Seite: Alle stehen hier: {link}.',
  shownAndMore: '{shown} und {left} weitere',
  property: { one: '{number} Eigenschaft mehr', other: '{number} Eigenschaften mehr' },
  alternative: { one: '{number} Alternative mehr', other: '{number} Alternativen mehr' },
  value: { one: '{number} Wert mehr', other: '{number} Werte mehr' },
  parameter: { one: '{number} Parameter mehr', other: '{number} Parameter mehr' },
  link: { one: '{number} Link mehr', other: '{number} Links mehr' },
  header: { one: '{number} Header mehr', other: '{number} Header mehr' },
  response: { one: '{number} Antwort mehr', other: '{number} Antworten mehr' },
  mediaType: { one: '{number} Medientyp mehr', other: '{number} Medientypen mehr' },
  part: { one: '{number} Teil mehr', other: '{number} Teile mehr' },
  scope: { one: '{number} Scope mehr', other: '{number} Scopes mehr' },
  way: { one: '{number} Verfahren mehr', other: '{number} Verfahren mehr' },
  server: { one: '{number} Server mehr', other: '{number} Server mehr' },
  variable: { one: '{number} Variable mehr', other: '{number} Variablen mehr' },
  example: { one: '{number} Beispiel mehr', other: '{number} Beispiele mehr' },
  callback: { one: '{number} Callback mehr', other: '{number} Callbacks mehr' },
};
