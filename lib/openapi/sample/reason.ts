import { differencesOf } from '../differences.ts';
import type { Schema } from '../model.ts';
import type { Failure } from '../validate/failure.ts';

/** Why no value could be made: what was wrong with the last one, or that there can be none. */
export function reasonFor(schema: Schema, failures: readonly Failure[], excuse: string | undefined): string {
  if (schema.never) return 'its schema allows no value';
  if (excuse !== undefined) return excuse;
  const [telling] = differencesOf(failures);
  const base = 'no value was found that its schema allows';
  if (telling === undefined) return `${base}: what it requires leads back to itself or contradicts itself`;
  const place = telling.steps.length === 0 ? 'it' : telling.steps.join('.');
  return `${base}; of the last one that was tried, ${place} ${telling.detail}`;
}
