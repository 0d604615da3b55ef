import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { words } from '#words/comparison.ts';
import { words as terms } from '#words/terms.ts';
import { newerThan, versionOf } from '../links/versions.ts';
import { buildCatalog } from '../openapi/build-catalog.ts';
import { CatalogReader } from '../openapi/catalog-reader.ts';
import { type ApiHistory, type Change, noHistory, type Release } from '../openapi/history.ts';
import type { Api } from '../openapi/model.ts';
import { compareApis, type Version } from './compare-apis.ts';
import { leadToLive, listLivePlaces } from './live-places.ts';
import { listRecords, type RecordedVersion } from './records.ts';

interface Options {
  /** Of the descriptions; `history/<api>/` lies in it. */
  readonly folder: string;
  /** A finished catalog; each API's history is put beside its pages. */
  readonly catalog: string;
  /** Comparisons already made: a recorded version never changes, so neither does what it changed. */
  readonly cache: string;
  readonly report: (line: string) => void;
}

/** What one version changed, and the operations of the one before. */
interface Comparison {
  readonly changes: readonly Change[];
  readonly slugs: readonly string[];
}

/** Compares the recorded versions of every API of a catalog with one another and with what it has now. */
export async function writeHistories(options: Options): Promise<void> {
  const { folder, catalog, report } = options;
  const reader = new CatalogReader(catalog);
  const used = new Set<string>();
  for (const api of await reader.apis()) {
    const { slug, version } = api;
    const records = listRecords(folder, slug);
    const history =
      records.length === 0 ? noHistory : await readHistory({ reader, slug, version, records, options, used });
    const toCurrent = await compareWithCurrent({ reader, api, options, used });
    if (history === noHistory && toCurrent === undefined) continue;
    const whole: ApiHistory = { ...history, ...(toCurrent && { toCurrent }) };
    writeFileSync(path.join(catalog, slug, 'history.json'), JSON.stringify(whole));
    const count = history.releases.reduce((sum, { changes }) => sum + changes.length, 0);
    report(`${slug}: ${history.releases.length} versions, ${count} changes`);
  }
  forgetOthers(options.cache, used);
  // A reader that has the catalog open takes this for a new one, and so reads the histories again.
  const now = new Date();
  utimesSync(path.join(catalog, 'apis.json'), now, now);
}

/** What the current version of an API changed, as seen from an older one; its links lead to the pages of the current. */
async function compareWithCurrent(about: {
  readonly reader: CatalogReader;
  readonly api: Api;
  readonly options: Options;
  readonly used: Set<string>;
}): Promise<Release | undefined> {
  const { reader, api, options, used } = about;
  const [own, newer] = [versionOf(api), newerThan(api)];
  if (own === undefined || newer === undefined) return undefined;
  const textOf = async (slug: string) => (await reader.description(slug, 'json')) ?? '';
  const key = hashOf(await textOf(own.slug), await textOf(newer.slug), newer.slug);
  used.add(key);
  const { changes } = await remembered(path.join(options.cache, `${key}.json`), () => {
    options.report(`${newer.slug}: comparing ${newer.name} with ${own.name}`);
    return compare({ reader, slug: own.slug }, { reader, slug: newer.slug }, newer.slug);
  });
  return { version: newer.name, previous: own.name, changes };
}

async function readHistory(about: {
  readonly reader: CatalogReader;
  readonly slug: string;
  readonly version: string;
  readonly records: readonly RecordedVersion[];
  readonly options: Options;
  readonly used: Set<string>;
}): Promise<ApiHistory> {
  const { reader, slug, version, records, options, used } = about;
  const text = (await reader.description(slug, 'yaml')) ?? '';
  const json = (await reader.description(slug, 'json')) ?? '';
  const last = records.at(-1) as RecordedVersion;
  const isRecorded = last.text === text || last.text === json;
  const versions = [...records, ...(isRecorded ? [] : [{ version, text, file: undefined, date: undefined }])];
  const open = new OpenVersions({ reader, slug }, options.folder);
  try {
    const comparisons: Comparison[] = [];
    for (const [index, after] of versions.entries()) {
      const before = versions[index - 1];
      if (before === undefined) continue;
      const key = hashOf(before.text, after.text, slug);
      used.add(key);
      const make = async () => {
        const name = after.file === undefined ? 'what is described now' : after.version;
        options.report(`${slug}: comparing ${name} with ${before.version}`);
        return compare(open.get(before), open.get(after), slug);
      };
      comparisons.push(await remembered(path.join(options.cache, `${key}.json`), make));
    }
    const slugs = [
      ...comparisons.map((each) => each.slugs),
      (await reader.operations(slug)).map((each) => each.slug),
    ];
    const live = await listLivePlaces(
      slug,
      reader,
      comparisons.flatMap((each) => each.changes),
    );
    const releases = versions.flatMap((each, index) =>
      releaseOf(each, versions[index - 1], comparisons[index - 1]),
    );
    return {
      releases: releases.reverse().map((release) => ({
        ...release,
        changes: leadToLive(release.changes, live),
      })),
      since: sinceOf(
        versions.map((each) => each.version),
        slugs,
      ),
    };
  } finally {
    open.close();
  }
}

function releaseOf(
  { version, date }: { readonly version: string; readonly date: string | undefined },
  before: { readonly version: string } | undefined,
  comparison: Comparison | undefined,
): Release[] {
  const changes = comparison?.changes ?? [];
  // Another wording alone is no version.
  if (date === undefined && changes.length === 0) return [];
  return [
    {
      version,
      changes,
      ...(date !== undefined && { date }),
      ...(before !== undefined && { previous: before.version }),
    },
  ];
}

function sinceOf(versions: readonly string[], slugs: readonly (readonly string[])[]): ApiHistory['since'] {
  const since = new Map<string, string>();
  for (const [index, list] of slugs.entries())
    for (const slug of list) if (!since.has(slug)) since.set(slug, versions[index] ?? '');
  const current = new Set(slugs.at(-1));
  return [...since].filter(([slug]) => current.has(slug));
}

async function compare(before: Version, after: Version, slug: string): Promise<Comparison> {
  const changes = await compareApis(before, after, slug);
  return { changes, slugs: (await before.reader.operations(before.slug)).map((each) => each.slug) };
}

/** Recorded versions as catalogs of their own, made when they are first asked for. */
class OpenVersions {
  private readonly current: Version;
  private readonly folder: string;
  private readonly made = new Map<string, Version>();
  private temporary: string | undefined;

  constructor(current: Version, folder: string) {
    this.current = current;
    this.folder = folder;
  }

  get({ version, file }: { readonly version: string; readonly file: string | undefined }): Version {
    if (file === undefined) return this.current;
    const known = this.made.get(file);
    if (known) return known;
    this.temporary ??= mkdtempSync(path.join(tmpdir(), 'history-'));
    const target = path.join(this.temporary, String(this.made.size));
    const folder = path.join(this.folder, path.dirname(file));
    buildCatalog({ folder, only: path.basename(file), target, report: () => undefined });
    const [slug = version] = JSON.parse(readFileSync(path.join(target, 'apis.json'), 'utf8')) as string[];
    const opened = { reader: new CatalogReader(target), slug };
    this.made.set(file, opened);
    return opened;
  }

  close(): void {
    if (this.temporary !== undefined) rmSync(this.temporary, { recursive: true, force: true });
  }
}

async function remembered(file: string, make: () => Promise<Comparison>): Promise<Comparison> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Comparison;
  const made = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(made));
  return made;
}

function forgetOthers(cache: string, used: ReadonlySet<string>): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache))
    if (!used.has(name.replace(/\.json$/, ''))) rmSync(path.join(cache, name), { force: true });
}

/** Of both texts, of the code that reads and compares them, and of the words in which it tells. */
function hashOf(before: string, after: string, slug: string): string {
  return createHash('sha256')
    .update(JSON.stringify([codeHash(), words, terms, slug, before, after]))
    .digest('hex')
    .slice(0, 32);
}

let code: string | undefined;

function codeHash(): string {
  if (code !== undefined) return code;
  const hash = createHash('sha256');
  for (const folder of ['lib/changes', 'lib/links', 'lib/openapi', 'packages/json']) {
    const place = path.join(import.meta.dirname, '../..', folder);
    const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names)
      if (/(?<!\.test)\.ts$/.test(name)) hash.update(readFileSync(path.join(place, name)));
  }
  code = hash.digest('hex');
  return code;
}
