import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { CatalogIndex, StoredOperation, StoredSchema } from './catalog-format.ts';
import type { OperationSummary } from './model.ts';
import type { NormalizedApi } from './normalize.ts';
import { namesIn } from './normalize/reachable.ts';
import { validationSchemas } from './normalize/validation.ts';
import type { Description } from './parse.ts';

/** Called with the number of operations written so far, of all that there are. */
export type Progress = (done: number, all: number) => void;

/** A catalog that is built aside and takes the place of the old one in one step, or not at all. */
export class CatalogWriter {
  private readonly target: string;
  private readonly aside: string;
  private readonly slugs: string[] = [];

  constructor(target: string) {
    this.target = target;
    this.aside = `${target}.${process.pid}.new`;
    rmSync(this.aside, { recursive: true, force: true });
    mkdirSync(this.aside, { recursive: true });
  }

  add(normalized: NormalizedApi, description: Description, progress: Progress): void {
    const { api } = normalized;
    const folder = path.join(this.aside, api.slug);
    for (const name of ['operations', 'schemas', 'validation'])
      mkdirSync(path.join(folder, name), { recursive: true });
    const usedBy = this.addOperations(folder, normalized, progress);
    for (const { summary, schema, table } of normalized.schemas()) {
      const stored: StoredSchema = {
        name: summary.name,
        schema,
        schemas: [...table],
        usedBy: usedBy.get(summary.name) ?? [],
      };
      write(path.join(folder, 'schemas', `${summary.slug}.json`), stored);
    }
    this.addDescription(folder, description);
    const index: CatalogIndex = { api };
    write(path.join(folder, 'index.json'), index);
    this.slugs.push(api.slug);
  }

  private addOperations(
    folder: string,
    normalized: NormalizedApi,
    progress: Progress,
  ): ReadonlyMap<string, OperationSummary[]> {
    const usedBy = new Map<string, OperationSummary[]>();
    let done = 0;
    for (const { operation, found } of normalized.operations()) {
      const { schemas, ...rest } = operation;
      const stored: StoredOperation = { ...rest, schemas: [...schemas] };
      write(path.join(folder, 'operations', `${operation.slug}.json`), stored);
      const validation = validationSchemas(found.place, found.path, normalized.context);
      write(path.join(folder, 'validation', `${operation.slug}.json`), validation);
      for (const name of namesIn(rest)) {
        const users = usedBy.get(name);
        if (users) users.push(found.summary);
        else usedBy.set(name, [found.summary]);
      }
      progress(++done, normalized.count);
    }
    return usedBy;
  }

  private addDescription(folder: string, { file }: Description): void {
    const isJson = /^\s*\{/.test(file.text);
    const json = isJson ? file.text : JSON.stringify(file.root, null, 2);
    const yaml = isJson ? stringify(file.root, { aliasDuplicateObjects: false, lineWidth: 0 }) : file.text;
    writeFileSync(path.join(folder, 'description.json'), json);
    writeFileSync(path.join(folder, 'description.yaml'), yaml);
  }

  /** Puts the new catalog in the old one's place. */
  finish(): void {
    write(path.join(this.aside, 'apis.json'), this.slugs);
    const old = `${this.target}.${process.pid}.old`;
    rmSync(old, { recursive: true, force: true });
    try {
      renameSync(this.target, old);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    renameSync(this.aside, this.target);
    rmSync(old, { recursive: true, force: true });
  }

  /** Leaves everything as it was. */
  abandon(): void {
    rmSync(this.aside, { recursive: true, force: true });
  }
}

function write(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value));
}
