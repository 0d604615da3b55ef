import { DescriptionError } from '../fault.ts';
import type { Context } from '../normalize/context.ts';
import { normalize } from '../normalize.ts';
import type { Description } from '../parse.ts';
import type { Finding } from './findings.ts';

/** Places of which pages show no example, because there is no value that their schema allows: each once. */
export function findUnmade(description: Description, context: Context): Finding[] {
  const seen = new Set<string>();
  return unmadeIn(description, context).flatMap(({ place, reason }): Finding[] => {
    const key = `${place.file.path}#${place.pointer}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const message = `no example can be made: ${reason}. Mend the schema, or give an example`;
    return [{ severity: 'warning', place, message }];
  });
}

function unmadeIn(description: Description, context: Context) {
  try {
    const { schemas } = normalize(description, 'check', context);
    // Examples of named schemas are made when they are asked for.
    for (const _ of schemas());
    return context.unmade;
  } catch (error) {
    // The description holds more than pages can be made of: that is told where they are made.
    if (!(error instanceof DescriptionError)) throw error;
    return [];
  }
}
