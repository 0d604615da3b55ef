import { DescriptionError, type Fault } from './fault.ts';
import { FileStore, listDescriptions } from './load.ts';
import { normalize } from './normalize.ts';
import { apiSlug } from './normalize/slug.ts';
import { parse } from './parse.ts';
import { CatalogWriter } from './write-catalog.ts';

interface Options {
  readonly folder: string;
  readonly target: string;
  /** A line for whoever watches. */
  readonly report: (line: string) => void;
}

/** load → parse → normalize → catalog. Throws a `DescriptionError` with the faults of all files; the old catalog then stays. */
export function buildCatalog({ folder, target, report }: Options): void {
  const files = new FileStore(folder);
  const writer = new CatalogWriter(target);
  const faults: Fault[] = [];
  try {
    for (const name of listDescriptions(folder)) {
      try {
        const file = files.open(name);
        const description = parse(file, files);
        const slug = apiSlug(name);
        const normalized = normalize(description, slug);
        writer.add(normalized, description, progressOf(slug, report));
      } catch (error) {
        if (!(error instanceof DescriptionError)) throw error;
        faults.push(...error.faults);
      }
    }
    if (faults.length > 0) throw new DescriptionError(faults);
    writer.finish();
  } catch (error) {
    writer.abandon();
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
