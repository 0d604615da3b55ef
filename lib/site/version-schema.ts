import { z } from 'zod';
import { connection } from './connection-schema.ts';
import { groupList } from './group-schema.ts';
import { list, originPath, settings, text } from './setting-types.ts';

const descriptionFile = text(200).regex(
  /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+\.(?:ya?ml|json)$/i,
  'must be the path of a description in the folder of descriptions, such as "orders-v1.yaml"',
);
const versionSchema = settings(
  {
    name: text(40).regex(
      /^[A-Za-z0-9][\w.-]*$(?<!\.(?:md|json|ya?ml))/i,
      'must be letters, digits, ".", "_" and "-", such as "v2": it stands in addresses',
    ),
    file: descriptionFile,
    status: z.literal('deprecated', 'must be "deprecated"').exactOptional(),
    basePath: originPath.exactOptional(),
    groups: groupList.exactOptional(),
    backend: connection.backend.exactOptional(),
    refusedKeyPrefixes: connection.refusedKeyPrefixes.exactOptional(),
    keys: connection.keys.exactOptional(),
    webhooks: connection.webhooks.exactOptional(),
    oauthOrigins: connection.oauthOrigins.exactOptional(),
  },
  'must be { name, file, … }',
);

export type VersionSettings = z.output<typeof versionSchema>;

export const versionList = list(versionSchema, 100)
  .min(1, 'must name at least one version, the current one first')
  .superRefine((versions, context) => {
    versions.forEach((version, index) => {
      for (const key of ['name', 'file'] as const)
        if (versions.findIndex((other) => other[key].toLowerCase() === version[key].toLowerCase()) < index)
          context.addIssue({
            code: 'custom',
            path: [index, key],
            message: `"${version[key]}" stands here twice`,
          });
    });
  });
