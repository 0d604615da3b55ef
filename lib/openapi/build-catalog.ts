import { DescriptionError, type Fault, formatFault } from './fault.ts';
import { FileStore, listDescriptions } from './load.ts';
import { apiSlug, reservedApiSlugs } from './normalize/slug.ts';
import { normalize } from './normalize.ts';
import { type Checked, parse } from './parse.ts';
import { CatalogWriter } from './write-catalog.ts';

interface Options {
  readonly folder: string;
  /** Name of the one description to read; all of the folder where absent. */
  readonly only?: string;
  readonly target: string;
  /** A line for whoever watches. */
  readonly report: (line: string) => void;
}

/**
 * load → parse → normalize → catalog. Reports every fault; throws a `DescriptionError` with them where one of the
 * files cannot be shown, and the old catalog then stays.
 */
export function buildCatalog({ folder, only, target, report }: Options): void {
  const writer = new CatalogWriter(target);
  const faults: Fault[] = [];
  try {
    const all = readFolder(folder, only === undefined ? listDescriptions(folder) : [only]);
    for (const { name, checked } of all) {
      const errors = checked.faults.filter(({ severity }) => severity === 'error');
      for (const error of errors) faults.push(error);
      if (checked.description === undefined) continue;
      for (const error of errors) report(formatFault(error));
      const slug = apiSlug(name);
      writer.add(normalize(checked.description, slug), checked.description, progressOf(slug, report));
    }
    if (all.some(({ checked }) => checked.description === undefined)) throw new DescriptionError(faults);
    writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/** The descriptions of a folder; a file without a version that another one refers to is a part of that one. */
function readFolder(
  folder: string,
  names: readonly string[],
): { readonly name: string; readonly checked: Checked }[] {
  const files = new FileStore(folder);
  const parts = new Set<string>();
  const joined = {
    open(file: string) {
      parts.add(file);
      return files.open(file);
    },
    openPart(file: string) {
      parts.add(file);
      return files.openPart(file);
    },
  };
  const read = (name: string): Checked => {
    try {
      return parse(files.open(name), joined);
    } catch (error) {
      if (error instanceof DescriptionError) return { faults: error.faults };
      throw error;
    }
  };
  const all = names.map((name) => ({ name, checked: read(name) }));
  const apis = all.filter(({ name, checked }) => checked.description !== undefined || !parts.has(name));
  return apis.map((each) => ({ ...each, checked: withOwnSlug(each.name, each.checked, apis) }));
}

/** `users.yaml` and `users.json` would be the same address, and so would `Users.yaml` on many disks. */
function withOwnSlug(name: string, checked: Checked, all: readonly { readonly name: string }[]): Checked {
  const slug = apiSlug(name).toLowerCase();
  const other = all.find((each) => each.name !== name && apiSlug(each.name).toLowerCase() === slug);
  const isReserved = reservedApiSlugs.has(slug);
  if (other === undefined && !isReserved) return checked;
  const message = isReserved
    ? `the portal has pages of its own under "${slug}": rename the file`
    : `"${other?.name}" would have the same address: rename one of the two`;
  const fault: Fault = { severity: 'error', file: name, line: 1, column: 1, pointer: '#', message };
  return { faults: [...checked.faults, fault] };
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
