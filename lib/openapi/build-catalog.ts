import { DescriptionError, type Fault, formatFault, sayErrors } from './fault.ts';
import { describedFiles, FileStore, strayOverlays } from './load.ts';
import type { Api, ApiVersion } from './model.ts';
import { collectOperations } from './normalize/collect.ts';
import { contextOf } from './normalize/make-context.ts';
import { apiSlug, reservedApiSlugs } from './normalize/slug.ts';
import type { TagOrder } from './normalize/tags.ts';
import { normalize } from './normalize.ts';
import { rootOf } from './parse/place.ts';
import type { Files } from './parse/references.ts';
import { emptyFile } from './parse/source.ts';
import { type Checked, type Description, parse } from './parse.ts';
import { CatalogWriter } from './write-catalog.ts';

interface Options {
  readonly folder: string;
  /** Name of the one description to read; all of the folder where absent. */
  readonly only?: string;
  readonly target: string;
  /** A line for whoever watches. */
  readonly report: (line: string) => void;
  /** Whether any error ends it, as one does that leaves nothing of a description to show. */
  readonly isStrict?: boolean;
  /** Whether it is made anew with every edit, and only to be looked at by who edits. */
  readonly isDraft?: boolean;
  /** Whether what is marked as internal is shown; else it is left out, wherever it would stand. */
  readonly showsInternal?: boolean;
  /** What the site says of descriptions beside what stands in them; of a file that is not here its name says all. */
  readonly apis?: readonly DescribedApi[];
}

/** An API as the site names it. */
export interface DescribedApi {
  readonly slug: string;
  /** Absent: the description that is called like the API. */
  readonly file?: string;
  /** Which version of an API it is; `of`: slug of the API's current version. */
  readonly version?: Omit<ApiVersion, 'slug'> & { readonly of: string };
  readonly groups?: TagOrder;
}

/** A file of the folder and what came of it. */
interface Candidate {
  readonly name: string;
  readonly slug: string;
  readonly checked: Checked;
}

/**
 * load → parse → normalize → catalog. Returns the errors that it passed over: what they concern is left out. Throws a
 * `DescriptionError` with every error where nothing of one of the descriptions can be shown, and the old catalog then
 * stays.
 */
export function buildCatalog({
  folder,
  only,
  target,
  report,
  isStrict = false,
  isDraft = false,
  apis = [],
  showsInternal = false,
}: Options): Fault[] {
  const writer = new CatalogWriter(target, isDraft);
  try {
    const strays = only === undefined ? strayOverlays(folder) : [];
    const all = readFolder(folder, only === undefined ? describedFiles(folder, apis) : [only], apis, report);
    const faults = [...strays, ...all.flatMap(({ checked }) => checked.faults)];
    const errors = faults.filter(({ severity }) => severity === 'error');
    const isRefused = all.some(({ checked }) => checked.description === undefined);
    if (isRefused || (isStrict && errors.length > 0)) throw new DescriptionError(errors);
    const shown = new Set(all.map(({ slug }) => slug));
    for (const { slug, checked } of all) {
      if (checked.description === undefined) continue;
      const context = contextOf(checked.description, { showsInternal });
      const groups = apis.find((each) => each.slug === slug)?.groups;
      const normalized = normalize(checked.description, slug, context, groups);
      const api = withVersions(normalized.api, apis, shown);
      writer.add({ ...normalized, api }, checked.description, progressOf(slug, report));
    }
    writer.finish();
    for (const line of sayErrors(errors)) report(line);
    return errors;
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/** The descriptions of a folder. What only they refer to is a part of them; what nothing refers to is named. */
function readFolder(
  folder: string,
  names: readonly string[],
  named: readonly DescribedApi[],
  report: Options['report'],
): Candidate[] {
  const files = new FileStore(folder);
  const parts = new Set<string>();
  const slugs = new Map(named.map(({ file, slug }) => [file, slug]));
  const all = names.map((name) => ({
    name,
    slug: slugs.get(name) ?? apiSlug(name),
    checked: read(name, files, parts),
  }));
  const described = all.filter(({ checked }) => checked.isDescription);
  const apis = described.filter(({ name, checked }) => !isPart(checked, parts.has(name)));
  const shown = apis.length > 0 ? apis : described.length > 0 ? described : all;
  for (const { name } of all.filter((each) => !shown.includes(each) && !parts.has(each.name)))
    report(formatFault(strayFile(name)));
  return shown.map((each) => ({ ...each, checked: withOwnSlug(each, shown) }));
}

/** The API with its versions, of those that there are; one that is left alone is no version of anything. */
function withVersions(api: Api, named: readonly DescribedApi[], shown: ReadonlySet<string>): Api {
  const of = named.find(({ slug }) => slug === api.slug)?.version?.of;
  const versions = named.flatMap(({ slug, version }) => {
    if (version === undefined || version.of !== of || !shown.has(slug)) return [];
    const { of: _, ...said } = version;
    return [{ slug, ...said }];
  });
  return versions.length > 1 ? { ...api, versions } : api;
}

/** @param parts where the files are added that it refers to */
function read(name: string, files: FileStore, parts: Set<string>): Checked {
  const note = (file: string) => {
    if (file !== name) parts.add(file);
    return file;
  };
  const joined: Files = {
    open: (file) => files.open(note(file)),
    openPart: (file) => files.openPart(note(file)),
  };
  try {
    const checked = parse(files.open(name), joined);
    return { ...checked, faults: [...files.takeOverlayFaults(), ...checked.faults] };
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    const isEmpty = error.faults[0]?.message === emptyFile;
    return { faults: error.faults, isDescription: !isEmpty };
  }
}

/** A file that others refer to is one of its own only where it describes operations, or says that it cannot. */
function isPart({ description }: Checked, isReferredTo: boolean): boolean {
  return isReferredTo && (description === undefined || !hasOperations(description));
}

function hasOperations({ file, references }: Description): boolean {
  return collectOperations(rootOf(file), references).length > 0;
}

function strayFile(file: string): Fault {
  const message =
    'no description, and no description refers to it: it is left out; move it elsewhere, or begin it with "openapi: 3.1.0"';
  return { severity: 'warning', file, line: 1, column: 1, pointer: '#', message };
}

/** `users.yaml` and `users.json` would be the same address, and so would `Users.yaml` on many disks. */
function withOwnSlug({ name, slug: own, checked }: Candidate, all: readonly Candidate[]): Checked {
  const slug = own.toLowerCase();
  const other = all.find((each) => each.name !== name && each.slug.toLowerCase() === slug);
  const isReserved = reservedApiSlugs.has(slug);
  if (other === undefined && !isReserved) return checked;
  const message = isReserved
    ? `the portal has pages of its own under "${slug}": rename the file`
    : `"${other?.name}" would have the same address: rename one of the two`;
  const fault: Fault = { severity: 'error', file: name, line: 1, column: 1, pointer: '#', message };
  return { faults: [...checked.faults, fault], isDescription: true };
}

function progressOf(slug: string, report: Options['report']) {
  let reported = 0;
  return (done: number, all: number) => {
    const isLast = done === all;
    if (!isLast && done - reported < 200) return;
    reported = done;
    report(`${slug}: ${done} of ${all} operations`);
  };
}
