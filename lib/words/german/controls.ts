import type { words as english } from '../english/controls.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  pageCopied: 'Seite als Markdown kopiert',
  pageNotCopied: 'Das Kopieren hat nicht funktioniert. „Als Markdown ansehen“ zeigt denselben Text.',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  copyLinkWith: 'Link mit {label} kopieren',
  linkWithCopied: 'Link mit {label} kopiert',
  copyLinkAsOf: 'Link zum Stand von {version} kopieren',
  linkAsOfCopied: 'Link zum Stand von {version} kopiert',
  copyAsMarkdownQuote: 'Als Markdown-Zitat kopieren',
  quoteCopied: 'Zitat kopiert',
  example: 'Beispiel: {language}',
  theme: 'Farbschema',
  changeTheme: 'Farbschema wechseln',
  themeFollowsTheSystem: 'Das Farbschema folgt dem System',
  themeIs: 'Farbschema: {theme}',
  linkTo: 'Link zu {name}',
  copied: 'Kopiert',
  copyingNotAllowed: 'Kopieren ist hier nicht erlaubt',
  shownOf: '{shown} von {count}',
  nothingMatches: 'Kein Treffer unter {count}',
  copiedShown: 'Kopiert, was zu sehen ist: {note}',
  itsBeginning: 'der Anfang',
};
