import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadGuides } from '#lib/content/load-guides.ts';
import type { Guide } from '#lib/content/model.ts';
import { orderGuides } from '#lib/content/order-guides.ts';
import { parseGuide } from '#lib/content/parse-guide.ts';
import { checkLedger, describeLinkFaults } from '#lib/links/check-ledger.ts';
import { collectPermalinks } from '#lib/links/collect-permalinks.ts';
import { addToLedger, type Ledger, moveInLedger, removeInLedger } from '#lib/links/ledger.ts';
import { resolveLink } from '#lib/links/resolve-link.ts';
import type { Site } from '#lib/links/site.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { DescriptionError } from '#lib/openapi/fault.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { buildFolder, readSite, siteOf } from '../read-site.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = { [key: string]: Json };

const small = { file: 'tests/fixtures/links/widgets.yaml', name: 'widgets.json', changes: 400 };
const whole = { file: 'openapi/kynetra.yaml', name: 'kynetra.json', changes: 40 };

test.each([small, whole])(
  '$file: $changes renames and removals, none of them silent',
  async ({ file, name, changes }) => {
    const source = readFileSync(file, 'utf8');
    const site = (document: Json) => readSite({ [name]: `${JSON.stringify(document)}\n` });
    const before = await collectPermalinks(site(parse(source) as Json), sampleLanguages);
    const published = addToLedger({ entries: new Map() }, before);
    const next = sequence(11);
    let broken = 0;
    for (let change = 0; change < changes; change += 1) {
      const document = structuredClone(parse(source) as Json);
      const what = changeSomething(document, next);
      const changed = attempt(() => site(document));
      // What no longer is a valid description stops the build anyway.
      if (changed === undefined) continue;
      broken += await expectNoSilence(before, published, changed, what);
    }
    expect(broken).toBeGreaterThan(changes / 2);
  },
  240_000,
);

test('300 renames and removals of guides and their headings, none of them silent', async () => {
  const sources = await readGuideSources();
  // The texts' links do not depend on the description; a small one keeps the test short.
  const catalog = buildFolder({ [small.name]: small.file });
  const site = (guides: readonly Guide[]) => siteOf(new CatalogReader(catalog), small.name, guides);
  const parsed = new Map(sources.map((source) => [source, parseGuide(source)]));
  const before = await collectPermalinks(site(orderGuides([...parsed.values()])), sampleLanguages);
  const published = addToLedger({ entries: new Map() }, before);
  const next = sequence(7);
  let broken = 0;
  for (let change = 0; change < 300; change += 1) {
    const { guides, what } = changeGuide(sources, next);
    const changed = site(orderGuides(guides.map((source) => parsed.get(source) ?? parseGuide(source))));
    broken += await expectNoSilence(before, published, changed, what);
  }
  expect(broken).toBeGreaterThan(280);
}, 240_000);

type GuideSource = Parameters<typeof parseGuide>[0];

async function readGuideSources(): Promise<GuideSource[]> {
  return (await loadGuides()).map(({ collection, slug, file }) => ({
    collection,
    slug,
    file,
    source: readFileSync(file, 'utf8'),
  }));
}

/** A file with another name, or without one of its headings, or with another one. */
function changeGuide(sources: readonly GuideSource[], next: () => number) {
  const chosen = pick(sources, next);
  const headings = [...withoutFences(chosen.source).matchAll(/^#{2,4} .+$/gm)].map(([line]) => line);
  const heading = pick(headings, next);
  const kind = Math.floor(next() * 8);
  const replaced = (text: string) => chosen.source.replace(`\n${heading}\n`, `\n${text}\n`);
  const changed: GuideSource =
    kind === 0
      ? { ...chosen, slug: `${chosen.slug}-renamed` }
      : { ...chosen, source: replaced(kind < 5 ? `${heading} renamed` : '') };
  const guides = sources.flatMap((each) => (each !== chosen ? [each] : kind === 1 ? [] : [changed]));
  return { guides, what: `${chosen.file} ${heading} (${kind})` };
}

function withoutFences(source: string): string {
  return source.replace(/^```[\s\S]*?^```/gm, '');
}

/** 1 where the change broke a link: then the check names all that are lost, and mending leads each somewhere. */
async function expectNoSilence(
  before: ReadonlySet<string>,
  published: Ledger,
  changed: Site,
  what: string,
): Promise<0 | 1> {
  const live = await collectPermalinks(changed, sampleLanguages);
  const lost = [...before].filter((id) => !live.has(id));
  const faults = checkLedger(published, live);
  const named = faults.flatMap(({ id, under }) => [id, ...under]);
  expect(named.sort(), what).toEqual(lost.sort());
  if (lost.length === 0) return 0;
  expect(describeLinkFaults(faults, 1000), what).toContain('npm run links -- ');
  const mended = mend(published, faults, live);
  expect(checkLedger(mended, live), what).toEqual([]);
  for (const id of lost.slice(0, 5)) {
    const { kind } = await resolveLink(id, changed, sampleLanguages, mended);
    expect(kind, `${what}: ${id}`).not.toBe('unknown');
  }
  return 1;
}

function attempt(build: () => Site): Site | undefined {
  try {
    return build();
  } catch (error) {
    if (error instanceof DescriptionError) return undefined;
    throw error;
  }
}

/** As a person would: the first guess where there is one, else "removed". */
function mend(ledger: Ledger, faults: ReturnType<typeof checkLedger>, live: ReadonlySet<string>): Ledger {
  let mended = ledger;
  for (const { id, candidates } of faults) {
    const [to] = candidates;
    mended =
      to === undefined ? removeInLedger(mended, id, '2026-11-24', live) : moveInLedger(mended, id, to, live);
  }
  return mended;
}

/** Renames or removes one thing that an author names, and says what. */
function changeSomething(document: Json, next: () => number): string {
  const choice = next();
  if (choice < 0.2) return renameValue(document, next);
  if (choice < 0.3) return renameTag(document, next);
  if (choice < 0.4) return removeParameter(document, next);
  return changeKey(document, next);
}

function renameTag(document: Json, next: () => number): string {
  const lists = listObjects(document).flatMap(({ tags }) => (Array.isArray(tags) ? [tags] : []));
  const names = lists.flat().filter((tag) => typeof tag === 'string');
  const old = pick([...new Set(names)], next);
  const fresh = `${old} renamed`;
  for (const list of lists) {
    for (const [index, tag] of list.entries()) {
      if (tag === old) list[index] = fresh;
      else if (tag !== null && typeof tag === 'object' && !Array.isArray(tag) && tag.name === old)
        tag.name = fresh;
    }
  }
  return `renamed tag ${old}`;
}

function removeParameter(document: Json, next: () => number): string {
  const lists = listObjects(document).flatMap(({ parameters }) =>
    Array.isArray(parameters) ? [parameters] : [],
  );
  const list = pick(lists, next);
  const index = Math.floor(next() * list.length);
  return `removed parameter ${JSON.stringify(list.splice(index, 1))}`;
}

/** An operationId, or a parameter's name. */
function renameValue(document: Json, next: () => number): string {
  const named = listObjects(document).flatMap((object) =>
    ['operationId', ...('in' in object ? ['name'] : [])]
      .filter((key) => typeof object[key] === 'string')
      .map((key) => ({ object, key })),
  );
  const { object, key } = pick(named, next);
  const old = object[key];
  object[key] = `${old}Renamed`;
  return `renamed ${key} ${old}`;
}

function listObjects(value: Json): Holder[] {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.values(value).flatMap(listObjects);
  return Array.isArray(value) ? below : [value, ...below];
}

function changeKey(document: Json, next: () => number): string {
  const holders = listHolders(document, []).filter(({ holder }) => Object.keys(holder).length > 0);
  const { holder, path } = pick(holders, next);
  const key = pick(Object.keys(holder), next);
  const place = `${path.join('/')}/${key}`;
  if (path.at(-1) === 'responses' ? next() < 0.7 : next() < 0.4) {
    delete holder[key];
    return `removed ${place}`;
  }
  const fresh = path.at(-1) === 'responses' ? '418' : `${key}Renamed`;
  for (const name of Object.keys(holder)) {
    const value = holder[name] as Json;
    delete holder[name];
    holder[name === key ? fresh : name] = value;
  }
  if (path.at(-1) === 'schemas')
    renameReferences(document, `#/components/schemas/${key}`, `#/components/schemas/${fresh}`);
  return `renamed ${place} to ${fresh}`;
}

/** Objects whose keys, and single members whose values, are names that end up in links. */
function listHolders(value: Json, path: string[]): { holder: Holder; path: string[] }[] {
  if (value === null || typeof value !== 'object') return [];
  const named = [
    'paths',
    'properties',
    'responses',
    'headers',
    'schemas',
    'webhooks',
    'callbacks',
    'x-errors',
    'content',
    'patternProperties',
  ];
  const children = Object.entries(value).flatMap(([key, child]) => listHolders(child, [...path, key]));
  const isHolder = !Array.isArray(value) && named.includes(path.at(-1) ?? '') && !path.includes('example');
  return isHolder ? [{ holder: value, path }, ...children] : children;
}

function renameReferences(value: Json, from: string, to: string): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    if (child === from) (value as Holder)[key] = to;
    else renameReferences(child, from, to);
  }
}

function pick<T>(list: readonly T[], next: () => number): T {
  return list[Math.floor(next() * list.length)] as T;
}

/** A fixed sequence (mulberry32), so that a failure can be repeated. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
