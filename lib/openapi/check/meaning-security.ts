import { elements, isObject, member, members, own, type Place, text } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Checker } from './checker.ts';
import { isSince } from './rules.ts';

/** Schemes that are required must be declared; scopes are OAuth's and OpenID Connect's until 3.0. */
export function checkSecurity(holder: Place, schemes: Place, references: References, checker: Checker): void {
  for (const alternative of elements(member(holder, 'security'))) {
    for (const { key, place } of members(alternative)) {
      if (own(schemes.value, key) === undefined) {
        const isReference = key.includes('#') || key.includes('/');
        // Since 3.2 the address of a scheme may stand for its name.
        if (isReference && own(schemes.value, key.split('/').at(-1) ?? '') !== undefined) continue;
        const message = `no security scheme is called "${key}": declare it or correct the name`;
        if (isReference || !isObject(schemes.value)) checker.warn(place, message);
        else checker.error(place, message);
      } else checkScopes(key, place, references.follow(member(schemes, key)), checker);
    }
  }
}

function checkScopes(key: string, scopes: Place, scheme: Place, checker: Checker): void {
  const type = text(scheme, 'type');
  if (type === undefined || type === 'oauth2' || type === 'openIdConnect') return;
  if (isSince(checker.dialect, '3.1') || !Array.isArray(scopes.value) || scopes.value.length === 0) return;
  checker.error(scopes, `"${key}" is of type "${type}", which has no scopes until OpenAPI 3.1: write []`);
}
