import type { z } from 'zod';
import { SiteError, type SiteFault } from './fault.ts';
import { locate } from './locate.ts';
import { siteSchema } from './schema.ts';

/** Name of the file that a site's configuration is written in. */
export const definitionFile = 'portal.config.ts';

/**
 * A site's definition as it was read → the checked one.
 *
 * @param source text of the file, for the place of each fault
 * @throws SiteError with every fault
 */
export function checkDefinition(value: unknown, source: string): z.output<typeof siteSchema> {
  const result = siteSchema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap((issue) => faultsOf(issue, value, source));
  throw new SiteError(faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown, source: string): SiteFault[] {
  if (issue.code === 'unrecognized_keys') {
    // One line for each name, in their order (schema.ts).
    const messages = issue.message.split('\n');
    return issue.keys.map((key, index) => faultAt([...issue.path, key], messages[index] ?? '', source));
  }
  const isMissing = /^invalid_(?:type|value)$/.test(issue.code) && valueAt(value, issue.path) === undefined;
  return [faultAt(issue.path, isMissing ? `is missing: it ${issue.message}` : issue.message, source)];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (parent, step) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, step)
        ? Reflect.get(parent, step)
        : undefined,
    value,
  );
}

/** A fault of one setting, at its place in the file. */
export function faultAt(path: readonly PropertyKey[], message: string, source: string): SiteFault {
  const place = locate(source, path);
  return {
    file: definitionFile,
    ...place,
    ...(path.length > 0 && { setting: settingName(path) }),
    message,
  };
}

/** `apis[0].basePath`. */
function settingName(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}
