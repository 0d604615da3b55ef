import type { ApiVersion } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/versions.ts';

/** `v1, deprecated`. */
export function versionWords({ name, status }: ApiVersion): string {
  return status === undefined ? name : say(words.deprecatedVersion, { version: name });
}
