import { words as controls } from './controls.ts';
import { words as explorer } from './explorer.ts';
import { words as frame } from './frame.ts';
import { words as home } from './home.ts';
import { words as reference } from './reference.ts';
import { words as search } from './search.ts';
import { words as shell } from './shell.ts';
import { words as site } from './site.ts';

/** Every word of the interface, by where it is shown; a group for what is loaded together. */
export const english = { controls, explorer, frame, home, reference, search, shell, site } as const;
