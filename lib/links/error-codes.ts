import { portalErrors } from '../errors/portal-errors.ts';
import type { Api, ErrorCode } from '../openapi/model.ts';

/**
 * Every code that has a page: those of the portal's main API, then those that only the portal answers with. Without
 * such an API the portal's own are left, since the `type` of its problems leads to them.
 */
export function errorCodesOf({ errors }: Pick<Api, 'errors'> = { errors: [] }): readonly ErrorCode[] {
  return [...errors, ...portalErrors.filter(({ code }) => errors.every((error) => error.code !== code))];
}
