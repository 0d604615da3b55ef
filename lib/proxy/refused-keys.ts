import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { holdsRefusedKey } from '../request/refused-keys.ts';

/**
 * Refuses a call that holds a production key anywhere, in names too, before anything is sent or logged.
 *
 * @throws AppError `production_key_refused`.
 */
export function refuseKeys(value: unknown, prefixes: readonly string[]): void {
  if (prefixes.length > 0 && holdsKey(value, prefixes))
    throw new AppError('production_key_refused', words.looksLikeProduction);
}

function holdsKey(value: unknown, prefixes: readonly string[]): boolean {
  if (typeof value === 'string') return holdsRefusedKey(value, prefixes);
  if (Array.isArray(value)) return value.some((entry) => holdsKey(entry, prefixes));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, entry]) => holdsKey(name, prefixes) || holdsKey(entry, prefixes));
}
