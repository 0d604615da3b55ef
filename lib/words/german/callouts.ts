import type { words as english } from '../english/callouts.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  note: 'Hinweis',
  tip: 'Tipp',
  info: 'Info',
  success: 'Erfolg',
  warning: 'Warnung',
  danger: 'Gefahr',
  sandbox: 'In der Sandbox',
  important: 'Wichtig',
  caution: 'Vorsicht',
};
