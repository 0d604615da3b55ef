import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { quoted, suggest } from '../errors/nearest.ts';
import type { Api } from '../openapi/model.ts';
import type { apiSchema } from './api-schema.ts';
import { versionSlug } from './api-versions.ts';
import { definitionFile, faultAt } from './check-definition.ts';
import type { SiteFault } from './fault.ts';
import { readDefinition } from './read-definition.ts';

type CheckedApi = z.output<typeof apiSchema>;
type Groups = NonNullable<CheckedApi['groups']>;

/** What the groups of a site's APIs name that their descriptions do not have; an API that is not there is passed over. */
export async function findUnknownTags(folder: string, apis: readonly Api[]): Promise<SiteFault[]> {
  const source = readFileSync(path.join(folder, definitionFile), 'utf8');
  const { apis: listed } = await readDefinition(folder);
  return listed.flatMap((api, index) =>
    groupsOf(api).flatMap(({ groups, of, at }) => {
      const shown = apis.filter(({ slug }) => of.includes(slug));
      const known = shown.flatMap(({ tags }) => tags.map(({ name }) => name)).filter((name) => name !== '');
      const unknown = shown.length === 0 ? [] : tagsIn(groups).filter(({ tag }) => !known.includes(tag));
      return unknown.map(({ tag, place }) =>
        faultAt(
          ['apis', index, ...at, ...place],
          `no operation has the tag "${tag}"; ${suggest(tag, known, quoted)}`,
          source,
        ),
      );
    }),
  );
}

interface Grouped {
  readonly groups: Groups;
  /** Slugs of the APIs that they are of: those of an API hold for all its versions that have none of their own. */
  readonly of: readonly string[];
  readonly at: readonly (string | number)[];
}

function groupsOf(api: CheckedApi): Grouped[] {
  const versions = (api.versions ?? []).map((version, index) => ({
    groups: version.groups,
    of: [index === 0 ? api.slug : versionSlug(api, version)],
    at: ['versions', index, 'groups'],
  }));
  const inherited = versions.filter(({ groups }) => groups === undefined).flatMap(({ of }) => of);
  const own = { groups: api.groups, of: api.versions ? inherited : [api.slug], at: ['groups'] };
  return [own, ...versions].flatMap(({ groups, ...rest }) =>
    groups === undefined ? [] : [{ groups, ...rest }],
  );
}

function tagsIn(groups: Groups) {
  return groups.flatMap(({ tags }, group) =>
    tags.map((tag, index) => ({ tag, place: [group, 'tags', index] as const })),
  );
}
