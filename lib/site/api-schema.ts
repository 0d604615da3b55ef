import { connection } from './connection-schema.ts';
import { groupList } from './group-schema.ts';
import type { ApiConfig } from './model.ts';
import { settings, text } from './setting-types.ts';
import { type VersionSettings, versionList } from './version-schema.ts';

export const slug = text(100).regex(
  /^[^/\\\s]+$/,
  'must be the name of a description file without its extension, such as "orders" for orders.yaml',
);
export const apiSchema = settings(
  {
    slug,
    versions: versionList.exactOptional(),
    groups: groupList.exactOptional(),
    backend: connection.backend.default('mock'),
    refusedKeyPrefixes: connection.refusedKeyPrefixes.default([]),
    keys: connection.keys.default('none'),
    webhooks: connection.webhooks.exactOptional(),
    oauthOrigins: connection.oauthOrigins.default([]),
  },
  'must be { slug, … }',
).superRefine((api, context) => {
  if (api.backend === 'mock' && api.webhooks !== undefined)
    context.addIssue({ code: 'custom', path: ['webhooks'], message: inboxOfNobody });
  if (needsBackend(api)) context.addIssue({ code: 'custom', path: ['keys'], message: keysOfNobody });
  for (const issue of faultsOfVersions(api)) context.addIssue({ code: 'custom', ...issue });
});

type Connection = Pick<ApiConfig, 'backend' | 'keys'>;

const keysOfNobody =
  'names an endpoint, but a mock answers this API: give it a backend, or a link where readers get keys';

const inboxOfNobody = 'names paths of a backend, but a mock answers this API: give it a backend';

function needsBackend({ backend, keys: given }: Connection): boolean {
  return backend === 'mock' && given !== 'none' && 'endpoint' in given;
}

/** What a version says that does not go with what its API says. */
function faultsOfVersions(api: Connection & { readonly versions?: readonly VersionSettings[] }) {
  return (api.versions ?? []).flatMap((version, index) => {
    const path = ['versions', index];
    const backend = version.backend ?? api.backend;
    const own = version.backend !== undefined || version.keys !== undefined;
    if (version.basePath !== undefined && backend === 'mock')
      return [
        { path: [...path, 'basePath'], message: 'has no backend to be a path of: a mock answers this API' },
      ];
    return own && needsBackend({ backend, keys: version.keys ?? api.keys })
      ? [{ path: [...path, version.keys === undefined ? 'backend' : 'keys'], message: keysOfNobody }]
      : [];
  });
}
