import 'server-only';
import { parseSettings, type Settings } from './parse.ts';

let settings: Settings | undefined;

/** The settings of this process, read once. */
export function getSettings(): Settings {
  settings ??= parseSettings(process.env);
  return settings;
}
