import { words } from '#words/comparison.ts';
import { errorUrl, operationUrl, rateLimitsUrl } from '../links/urls.ts';
import type { CatalogReader } from '../openapi/catalog-reader.ts';
import type { Change, ChangePlace } from '../openapi/history.ts';
import type { Api, OperationSummary } from '../openapi/model.ts';
import { say } from '../words/say.ts';
import { callOf, compareOperations } from './compare-operations.ts';
import type { Finding } from './finding.ts';

/** One version of an API, read operation by operation. */
export interface Version {
  readonly reader: CatalogReader;
  /** Its slug in that catalog. */
  readonly slug: string;
}

interface Found {
  readonly finding: Finding;
  readonly place: ChangePlace;
}

/** Everything that `after` changed, in reading order. `slug`: the API's own, for the addresses of pages. */
export async function compareApis(before: Version, after: Version, slug: string): Promise<Change[]> {
  const found: Found[] = [];
  const [old, now] = await Promise.all([listOf(before), listOf(after)]);
  const pairs = pairOperations(old, now);
  for (const each of now.values()) {
    const page = operationUrl(slug, each.slug);
    const known = pairs.get(each.slug);
    if (known === undefined) {
      const finding: Finding = {
        kind: 'added',
        breaking: false,
        name: each.call,
        text: each.kind === 'webhook' ? words.newWebhook : words.newOperation,
        isNew: true,
        place: '',
      };
      found.push({ finding, place: { page, title: each.title, place: '' } });
      continue;
    }
    const [earlier, later] = await Promise.all([
      before.reader.operation(before.slug, known),
      after.reader.operation(after.slug, each.slug),
    ]);
    if (earlier === undefined || later === undefined) continue;
    for (const finding of compareOperations(earlier, later))
      found.push({ finding, place: placeOf(finding, page, each.title) });
  }
  const kept = new Set(pairs.values());
  for (const each of old.values()) {
    if (kept.has(each.slug)) continue;
    const text = each.kind === 'webhook' ? words.webhookRemoved : words.operationRemoved;
    const finding: Finding = { kind: 'removed', breaking: true, name: each.call, text, place: '' };
    found.push({ finding, place: { title: each.title, place: '' } });
  }
  return [...group(found), ...(await compareRest(before, after))];
}

type Listed = OperationSummary & { readonly kind: 'operation' | 'webhook'; readonly call: string };

async function listOf({ reader, slug }: Version): Promise<ReadonlyMap<string, Listed>> {
  const webhooks = new Set((await reader.api(slug))?.webhooks.map((each) => each.slug));
  const summaries = await reader.operations(slug);
  return new Map(
    summaries.map((each) => {
      const kind = webhooks.has(each.slug) ? 'webhook' : 'operation';
      return [each.slug, { ...each, kind, call: callOf({ ...each, kind }) }];
    }),
  );
}

/**
 * Slug of each operation of the newer version → that of the same one in the older. One that has got its id, or lost it,
 * is known by its method and path.
 */
function pairOperations(
  old: ReadonlyMap<string, Listed>,
  now: ReadonlyMap<string, Listed>,
): ReadonlyMap<string, string> {
  const gone = [...old.values()].filter(({ slug }) => !now.has(slug));
  const pairs = [...now.values()].flatMap((each) => {
    if (old.has(each.slug)) return [[each.slug, each.slug] as const];
    const hasId = each.operationId !== undefined;
    const same = gone.find(
      (other) => other.call === each.call && (other.operationId === undefined || !hasId),
    );
    return same ? [[each.slug, same.slug] as const] : [];
  });
  return new Map(pairs);
}

function placeOf({ anchor, isGone, place }: Finding, page: string, title: string): ChangePlace {
  if (anchor === undefined) return { page, title, place };
  return isGone ? { page, formerly: anchor, title, place } : { page, anchor, title, place };
}

/** The same difference in several places is one change. */
function group(found: readonly Found[]): Change[] {
  const changes = new Map<string, Omit<Change, 'places'> & { places: ChangePlace[] }>();
  for (const { finding, place } of found) {
    const { kind, breaking, name, text, isNew } = finding;
    const key = JSON.stringify([kind, breaking, name, text]);
    const known = changes.get(key) ?? { kind, breaking, name, text, ...(isNew && { isNew }), places: [] };
    known.places.push(place);
    changes.set(key, known);
  }
  return [...changes.values()];
}

/** What belongs to no operation: error codes and the plans' limits. */
async function compareRest(before: Version, after: Version): Promise<Change[]> {
  const [old, now] = await Promise.all([before.reader.api(before.slug), after.reader.api(after.slug)]);
  if (old === undefined || now === undefined) return [];
  return [...compareErrors(old, now), ...comparePlans(old, now)];
}

function compareErrors(old: Api, now: Api): Change[] {
  const codes = (api: Api) => new Set(api.errors.map(({ code }) => code));
  const [before, after] = [codes(old), codes(now)];
  return [
    ...now.errors
      .filter(({ code }) => !before.has(code))
      .map(({ code, title }): Change => {
        const places = [{ page: errorUrl(code), title, place: '' }];
        return { kind: 'added', breaking: false, name: code, text: words.newErrorCode, places };
      }),
    ...old.errors
      .filter(({ code }) => !after.has(code))
      .map(({ code, title }): Change => {
        const places = [{ title, place: '' }];
        return { kind: 'removed', breaking: false, name: code, text: words.errorCodeRemoved, places };
      }),
  ];
}

function comparePlans({ rateLimits: old }: Api, { rateLimits: now }: Api): Change[] {
  if (old === undefined || now === undefined) return [];
  const quotas = now.quotas.map(({ name }) => name);
  return now.plans.flatMap((plan) => {
    const earlier = old.plans.find(({ id }) => id === plan.id);
    const places = [{ page: rateLimitsUrl(), title: words.rateLimits, place: '' }];
    if (earlier === undefined)
      return [{ kind: 'added', breaking: false, name: plan.name, text: words.newPlan, places } as const];
    return quotas.flatMap((name, at): Change[] => {
      const [was, is] = [earlier.limits[at] ?? null, plan.limits[at] ?? null];
      if (was === is) return [];
      const text = say(words.requestsPer, { now: is ?? words.custom, name, before: was ?? words.custom });
      const breaking = is !== null && (was === null || is < was);
      return [{ kind: 'changed', breaking, name: say(words.plan, { name: plan.name }), text, places }];
    });
  });
}
