import { type Accent, solidsOf } from './accent.ts';
import { initialOf } from './initial.ts';

/** The engine's own colour (app/styles/tokens.css), for a site that names none. */
export const usualAccent: Accent = { light: '#2f4bd0', dark: '#9db1ff' };

/** The mark of a site without an icon: the first letter of its name on its colour. */
export function drawInitial(name: string, accent: Accent = usualAccent): string {
  const letter = initialOf(name).replace(/[<>&]/g, (character) => `&#${character.codePointAt(0)};`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="${solidsOf(accent).light}"/><text x="12" y="17" text-anchor="middle" font-family="system-ui, sans-serif" font-size="14" font-weight="700" fill="#fff">${letter}</text></svg>`;
}
