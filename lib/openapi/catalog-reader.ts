import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CatalogIndex, StoredOperation, StoredSchema } from './catalog-format.ts';
import type { Api, Operation, OperationSummary, Schema, SchemaTable } from './model.ts';
import type { ValidationSchemas } from './validation.ts';

export interface SchemaPage {
  readonly name: string;
  readonly schema: Schema;
  /** Every named schema that it reaches. */
  readonly schemas: SchemaTable;
  /** Operations that name it themselves. */
  readonly usedBy: readonly OperationSummary[];
}

interface Entry {
  readonly api: Api;
  readonly operations: ReadonlyMap<string, OperationSummary>;
  readonly schemas: ReadonlyMap<string, string>;
}

const keptFiles = 64;

/** Reads what `CatalogWriter` wrote: the index at once, everything else when it is asked for. */
export class CatalogReader {
  private readonly folder: string;
  private readonly kept = new Map<string, Promise<unknown>>();
  private entries: Promise<ReadonlyMap<string, Entry>> | undefined;
  private written = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  async apis(): Promise<readonly Api[]> {
    return [...(await this.index()).values()].map(({ api }) => api);
  }

  async api(slug: string): Promise<Api | undefined> {
    return (await this.index()).get(slug)?.api;
  }

  /** By slug or operationId, both exact. */
  async operation(api: string, name: string): Promise<Operation | undefined> {
    const slug = (await this.index()).get(api)?.operations.get(name)?.slug;
    if (slug === undefined) return undefined;
    const make = (stored: StoredOperation) => ({ ...stored, schemas: new Map(stored.schemas) });
    return this.read(path.join(api, 'operations', `${slug}.json`), make);
  }

  /** By slug or operationId, both exact. */
  async validation(api: string, name: string): Promise<ValidationSchemas | undefined> {
    const slug = (await this.index()).get(api)?.operations.get(name)?.slug;
    if (slug === undefined) return undefined;
    return this.read(path.join(api, 'validation', `${slug}.json`), (stored: ValidationSchemas) => stored);
  }

  /** By slug or component name, both exact. */
  async schema(api: string, name: string): Promise<SchemaPage | undefined> {
    const slug = (await this.index()).get(api)?.schemas.get(name);
    if (slug === undefined) return undefined;
    const make = (stored: StoredSchema) => ({ ...stored, schemas: new Map(stored.schemas) });
    return this.read(path.join(api, 'schemas', `${slug}.json`), make);
  }

  /** Each operation and webhook once, in reading order. */
  async operations(api: string): Promise<readonly OperationSummary[]> {
    const entry = (await this.index()).get(api);
    return entry ? [...new Set(entry.operations.values())] : [];
  }

  /** The text of the published file. */
  async description(api: string, format: 'json' | 'yaml'): Promise<string | undefined> {
    if (!(await this.index()).has(api)) return undefined;
    return readFile(path.join(this.folder, api, `description.${format}`), 'utf8');
  }

  private read<Stored, Made extends object>(file: string, make: (stored: Stored) => Made): Promise<Made> {
    const known = this.kept.get(file) as Promise<Made> | undefined;
    if (known) return known;
    const made = readFile(path.join(this.folder, file), 'utf8').then((json) =>
      deepFreeze(make(JSON.parse(json) as Stored)),
    );
    this.kept.set(file, made);
    made.catch(() => this.kept.delete(file));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= keptFiles) break;
      this.kept.delete(oldest);
    }
    return made;
  }

  /** Read again when another catalog has taken this one's place. */
  private async index(): Promise<ReadonlyMap<string, Entry>> {
    const { mtimeMs } = await stat(path.join(this.folder, 'apis.json'));
    if (this.entries === undefined || mtimeMs !== this.written) {
      this.written = mtimeMs;
      this.kept.clear();
      this.entries = this.readIndex();
    }
    return this.entries;
  }

  private async readIndex(): Promise<ReadonlyMap<string, Entry>> {
    const json = async <T>(...names: string[]): Promise<T> =>
      JSON.parse(await readFile(path.join(this.folder, ...names), 'utf8')) as T;
    const slugs = await json<string[]>('apis.json');
    const indexes = await Promise.all(slugs.map((slug) => json<CatalogIndex>(slug, 'index.json')));
    return new Map(indexes.map(({ api }) => [api.slug, entryOf(deepFreeze(api))]));
  }
}

function entryOf(api: Api): Entry {
  const listed = [...api.tags.flatMap((tag) => tag.operations), ...api.webhooks];
  const bySlug = new Map(listed.map((summary) => [summary.slug, summary]));
  const operations = new Map(bySlug);
  for (const summary of bySlug.values()) {
    // A slug goes before another operation's id of the same letters.
    if (summary.operationId !== undefined && !operations.has(summary.operationId)) {
      operations.set(summary.operationId, summary);
    }
  }
  const schemas = new Map(api.schemas.map(({ slug }) => [slug, slug]));
  for (const { name, slug } of api.schemas) if (!schemas.has(name)) schemas.set(name, slug);
  return { api, operations, schemas };
}

function deepFreeze<T extends object>(value: T): T {
  const children = value instanceof Map ? value.values() : Object.values(value);
  for (const child of children) if (typeof child === 'object' && child !== null) deepFreeze(child);
  return Object.freeze(value);
}
