import type { SecurityRequirement } from '../../openapi/model.ts';
import { chooseAlternative } from '../../request/credentials.ts';
import { own } from '../../request/named-values.ts';
import type { RequestValues } from '../../request/types.ts';

/**
 * A step's values with the reader's credentials where the workflow gives none: those of one way to authenticate, which is
 * one that has all that the workflow gives.
 */
export function withOwnCredentials(
  values: RequestValues,
  security: readonly SecurityRequirement[],
  credentials: ReadonlyMap<string, string>,
): RequestValues {
  const { auth: given = {}, ...rest } = values;
  const ways = security.filter(({ schemes }) =>
    Object.keys(given).every((name) => schemes.some(({ scheme }) => scheme.name === name)),
  );
  const all = { ...Object.fromEntries(credentials), ...given };
  const chosen = chooseAlternative(ways, all)?.schemes ?? [];
  const auth = chosen.flatMap(({ scheme }) => {
    const value = own(all, scheme.name);
    return value ? [[scheme.name, value] as const] : [];
  });
  return auth.length > 0 ? { ...rest, auth: Object.fromEntries(auth) } : rest;
}
