import { CatalogReader } from '../openapi/catalog-reader.ts';
import { type Fault, formatFaults } from '../openapi/fault.ts';
import { catalogDirectory } from './read/catalog-directory.ts';
import { descriptionDirectory } from './read/description-directory.ts';
import { readWorkflows } from './read/read-workflows.ts';
import { writeWorkflows } from './store.ts';

interface Options {
  /** Of the descriptions. */
  readonly folder: string;
  /** Folder of the catalog that was made of it. */
  readonly catalog: string;
  /** The file that is written. */
  readonly target: string;
  readonly apis: readonly { readonly slug: string; readonly file?: string }[];
  /** Whether workflows that are marked as internal are among them. */
  readonly showsInternal?: boolean;
}

/** Reads the workflows of a folder and writes those without an error. @returns the errors */
export async function buildWorkflows({
  folder,
  catalog,
  target,
  apis,
  showsInternal = false,
}: Options): Promise<Fault[]> {
  const directory = await catalogDirectory(new CatalogReader(catalog), folder, apis);
  const { workflows, faults } = await readWorkflows(folder, directory, { showsInternal });
  writeWorkflows(target, workflows);
  return faults.filter(({ severity }) => severity === 'error');
}

/** The errors of a folder's workflows, of whose descriptions there is no catalog. */
export async function checkWorkflows(folder: string, apis: Options['apis']): Promise<Fault[]> {
  const { faults } = await readWorkflows(folder, descriptionDirectory(folder, apis), { showsInternal: true });
  return faults.filter(({ severity }) => severity === 'error');
}

/** What a build says of the errors that it passed over; nothing where there are none. */
export function sayWorkflowErrors(errors: readonly Fault[]): string[] {
  if (errors.length === 0) return [];
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [
    `${count} in the workflows; one with an error is left out:`,
    ...formatFaults(errors).map((line) => `  ${line}`),
  ];
}
