import { words } from '#words/session.ts';

export type ExportFormat = 'http' | 'har' | 'postman' | 'bruno' | 'shell';

/** What a session can be taken away as, in the order of the menu. */
export const exportFormats: readonly {
  readonly id: ExportFormat;
  readonly label: string;
  readonly about: string;
}[] = [
  { id: 'http', label: '.http', about: words.aboutHttpFile },
  { id: 'shell', label: words.shellScript, about: words.aboutShellScript },
  { id: 'postman', label: 'Postman', about: words.aboutPostman },
  { id: 'bruno', label: 'Bruno', about: words.aboutBruno },
  { id: 'har', label: 'HAR', about: words.aboutHar },
];
