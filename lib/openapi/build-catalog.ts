import { DescriptionError, type Fault, formatFault } from './fault.ts';
import { FileStore, listDescriptions } from './load.ts';
import { normalize } from './normalize.ts';
import { apiSlug } from './normalize/slug.ts';
import { type Checked, parse } from './parse.ts';
import { CatalogWriter } from './write-catalog.ts';

interface Options {
  readonly folder: string;
  readonly target: string;
  /** A line for whoever watches. */
  readonly report: (line: string) => void;
}

/**
 * load → parse → normalize → catalog. Reports every fault; throws a `DescriptionError` with them where one of the
 * files cannot be shown, and the old catalog then stays.
 */
export function buildCatalog({ folder, target, report }: Options): void {
  const files = new FileStore(folder);
  const writer = new CatalogWriter(target);
  const faults: Fault[] = [];
  let isWhole = true;
  try {
    for (const name of listDescriptions(folder)) {
      const checked = read(name, files);
      const errors = checked.faults.filter(({ severity }) => severity === 'error');
      faults.push(...errors);
      if (checked.description === undefined) isWhole = false;
      else {
        const slug = apiSlug(name);
        for (const error of errors) report(formatFault(error));
        writer.add(normalize(checked.description, slug), checked.description, progressOf(slug, report));
      }
    }
    if (!isWhole) throw new DescriptionError(faults);
    writer.finish();
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

function read(name: string, files: FileStore): Checked {
  try {
    return parse(files.open(name), files);
  } catch (error) {
    if (error instanceof DescriptionError) return { faults: error.faults };
    throw error;
  }
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
