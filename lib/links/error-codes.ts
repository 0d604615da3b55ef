import { portalErrors } from '../errors/portal-errors.ts';
import type { Api, ErrorCode } from '../openapi/model.ts';

/** Every code that has a page: those of the portal's main API, then those that only the portal answers with. */
export function errorCodesOf({ errors }: Pick<Api, 'errors'>): readonly ErrorCode[] {
  return [...errors, ...portalErrors.filter(({ code }) => errors.every((error) => error.code !== code))];
}
