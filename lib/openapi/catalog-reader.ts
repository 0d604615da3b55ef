import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseJson } from '#json/read.ts';
import type { CatalogIndex, StoredOperation, StoredSchema } from './catalog-format.ts';
import { type ExcerptOperation, makeExcerpt } from './excerpt/excerpt.ts';
import { readPieces } from './excerpt/stored-pieces.ts';
import { type ApiHistory, noHistory } from './history.ts';
import type { Api, Example, Operation, OperationSummary, Schema, SchemaTable } from './model.ts';
import { type Extent, readRecord } from './pack.ts';

export interface SchemaPage {
  readonly name: string;
  readonly schema: Schema;
  /** Every named schema that it reaches. */
  readonly schemas: SchemaTable;
  /** Operations that name it themselves. */
  readonly usedBy: readonly OperationSummary[];
  /** The same that operations show where they send or answer with it. */
  readonly example: Example;
}

interface Entry {
  readonly api: Api;
  readonly operations: readonly OperationSummary[];
  /** Where everything stands; operations under slug and operationId, schemas under slug and name. */
  readonly operation: ReadonlyMap<string, CatalogIndex['operations'][number]>;
  readonly schema: ReadonlyMap<string, CatalogIndex['schemas'][number]>;
}

const keptRecords = 64;

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
    const at = (await this.index()).get(api)?.operation.get(name);
    if (at === undefined) return undefined;
    const make = (stored: StoredOperation) => ({ ...stored, schemas: new Map(stored.schemas) });
    return this.read(path.join(api, 'operations.jsonl'), at.operation, make);
  }

  /** By slug or component name, both exact. */
  async schema(api: string, name: string): Promise<SchemaPage | undefined> {
    const at = (await this.index()).get(api)?.schema.get(name);
    if (at === undefined) return undefined;
    const make = (stored: StoredSchema) => ({ ...stored, schemas: new Map(stored.schemas) });
    return this.read(path.join(api, 'schemas.jsonl'), at.schema, make);
  }

  /** Each operation and webhook once, in reading order. */
  async operations(api: string): Promise<readonly OperationSummary[]> {
    return (await this.index()).get(api)?.operations ?? [];
  }

  /** The text of the published file. */
  async description(api: string, format: 'json' | 'yaml'): Promise<string | undefined> {
    if (!(await this.index()).has(api)) return undefined;
    return readFile(path.join(this.folder, api, `description.${format}`), 'utf8');
  }

  /** The description of these operations of the API alone. */
  async excerpt(api: string, operations: readonly ExcerptOperation[]): Promise<string | undefined> {
    if (!(await this.index()).has(api)) return undefined;
    const find = await readPieces(path.join(this.folder, api));
    return JSON.stringify(await makeExcerpt(operations, find));
  }

  /** What the recorded versions changed; see `lib/changes`. Empty where there is no history or no such API. */
  async history(api: string): Promise<ApiHistory> {
    if (!(await this.index()).has(api)) return noHistory;
    const file = path.join(this.folder, api, 'history.json');
    const known = this.kept.get(file) as Promise<ApiHistory> | undefined;
    if (known) return known;
    const made = readFile(file, 'utf8').then(
      (text) => deepFreeze(parseJson(text) as ApiHistory),
      () => noHistory,
    );
    this.kept.set(file, made);
    return made;
  }

  private read<Stored, Made extends object>(
    file: string,
    extent: Extent,
    make: (stored: Stored) => Made,
  ): Promise<Made> {
    const key = `${file} ${extent[0]}`;
    const known = this.kept.get(key) as Promise<Made> | undefined;
    if (known) return known;
    const record = readRecord(path.join(this.folder, file), extent);
    const made = record.then((stored) => deepFreeze(make(stored as Stored)));
    this.kept.set(key, made);
    made.catch(() => this.kept.delete(key));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= keptRecords) break;
      this.kept.delete(oldest);
    }
    return made;
  }

  /** Read again when another catalog has taken this one's place. */
  private async index(): Promise<ReadonlyMap<string, Entry>> {
    // Some microseconds; by way of the thread pool it would take as long as all the rest of a call to the sandbox.
    const { mtimeMs } = statSync(path.join(this.folder, 'apis.json'));
    if (this.entries === undefined || mtimeMs !== this.written) {
      this.written = mtimeMs;
      this.kept.clear();
      this.entries = this.readIndex();
    }
    return this.entries;
  }

  private async readIndex(): Promise<ReadonlyMap<string, Entry>> {
    const json = async <T>(...names: string[]): Promise<T> =>
      parseJson(await readFile(path.join(this.folder, ...names), 'utf8')) as T;
    const slugs = await json<string[]>('apis.json');
    const indexes = await Promise.all(slugs.map((slug) => json<CatalogIndex>(slug, 'index.json')));
    return new Map(indexes.map((index) => [index.api.slug, entryOf(deepFreeze(index))]));
  }
}

function entryOf({ api, operations, schemas }: CatalogIndex): Entry {
  const listed = [...api.tags.flatMap((tag) => tag.operations), ...api.webhooks];
  const summaries = new Map(listed.map((summary) => [summary.slug, summary]));
  const ordered = operations.flatMap(({ slug }) => summaries.get(slug) ?? []);
  const operation = new Map(operations.map((at) => [at.slug, at]));
  // A slug goes before another operation's id of the same letters.
  for (const { slug, operationId } of ordered) {
    const at = operation.get(slug);
    if (at && operationId !== undefined && !operation.has(operationId)) operation.set(operationId, at);
  }
  const schema = new Map(schemas.map((at) => [at.slug, at]));
  for (const { name, slug } of api.schemas) {
    const at = schema.get(slug);
    if (at && !schema.has(name)) schema.set(name, at);
  }
  return { api, operations: ordered, operation, schema };
}

function deepFreeze<T extends object>(value: T): T {
  const children = value instanceof Map ? value.values() : Object.values(value);
  for (const child of children) if (typeof child === 'object' && child !== null) deepFreeze(child);
  return Object.freeze(value);
}
