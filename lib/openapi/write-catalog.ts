import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ScalarTag, stringify } from 'yaml';
import { isJsonNumber, numberOf } from '#json/number.ts';
import { bundleDescription } from './bundle.ts';
import type { CatalogIndex, StoredOperation, StoredSchema } from './catalog-format.ts';
import { writePieces } from './excerpt/stored-pieces.ts';
import { locateSources } from './locate-sources.ts';
import type { OperationSummary } from './model.ts';
import { tooLarge } from './normalize/growth.ts';
import { namesIn } from './normalize/reachable.ts';
import type { NormalizedApi } from './normalize.ts';
import { PackWriter } from './pack.ts';
import type { Place } from './parse/place.ts';
import type { Description } from './parse.ts';

/** Called with the number of operations written so far, of all that there are. */
export type Progress = (done: number, all: number) => void;

/** A catalog that is built aside and takes the place of the old one in one step, or not at all. */
export class CatalogWriter {
  private readonly target: string;
  private readonly aside: string;
  private readonly isDraft: boolean;
  private readonly slugs: string[] = [];

  /** @param isDraft whether it is made anew with every edit */
  constructor(target: string, isDraft = false) {
    this.target = target;
    this.isDraft = isDraft;
    this.aside = `${target}.${process.pid}.new`;
    rmSync(this.aside, { recursive: true, force: true });
    mkdirSync(this.aside, { recursive: true });
  }

  add(normalized: NormalizedApi, description: Description, progress: Progress): void {
    const { api } = normalized;
    const folder = path.join(this.aside, api.slug);
    mkdirSync(folder);
    const { operations, usedBy } = addOperations(folder, normalized, progress);
    const schemas = addSchemas(folder, normalized, usedBy);
    addDescription(folder, description, this.isDraft);
    const index: CatalogIndex = { api, operations, schemas };
    write(path.join(folder, 'index.json'), index);
    this.slugs.push(api.slug);
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

/** Bytes of one pack; GitHub's operations take 40 MiB. Texts that many pages share are in each of them. */
const mostText = 512 * 1024 * 1024;

function bound(pack: PackWriter, place: Place): void {
  if (pack.size > mostText) throw tooLarge(place, `more than ${mostText / 1024 / 1024} MiB of text`);
}

function write(file: string, value: unknown): void {
  writeFileSync(file, JSON.stringify(value));
}

/** How the package writes a number that JavaScript would round. */
const numberTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: isJsonNumber,
  resolve: (text) => numberOf(text),
  stringify: ({ value }) => String(value),
};

type UsedBy = ReadonlyMap<string, readonly OperationSummary[]>;

function addOperations(
  folder: string,
  normalized: NormalizedApi,
  progress: Progress,
): { operations: CatalogIndex['operations']; usedBy: UsedBy } {
  const operations = new PackWriter(path.join(folder, 'operations.jsonl'));
  const entries: CatalogIndex['operations'][number][] = [];
  const usedBy = new Map<string, OperationSummary[]>();
  const sources = locateSources(normalized.places);
  for (const { operation, found } of normalized.operations()) {
    const { schemas, ...rest } = operation;
    const source = sources[entries.length];
    const stored: StoredOperation = { ...rest, schemas: [...schemas], ...(source && { source }) };
    entries.push({ slug: operation.slug, operation: operations.add(stored) });
    bound(operations, found.place);
    for (const name of namesIn(rest)) {
      const known = usedBy.get(name);
      if (known) known.push(found.summary);
      else usedBy.set(name, [found.summary]);
    }
    progress(entries.length, normalized.count);
  }
  operations.close();
  return { operations: entries, usedBy };
}

function addSchemas(folder: string, normalized: NormalizedApi, usedBy: UsedBy): CatalogIndex['schemas'] {
  const pack = new PackWriter(path.join(folder, 'schemas.jsonl'));
  const entries: CatalogIndex['schemas'][number][] = [];
  for (const { summary, schema, table, example } of normalized.schemas()) {
    const { name, slug } = summary;
    const uses = usedBy.get(name) ?? [];
    const stored: StoredSchema = { name, schema, schemas: [...table], usedBy: uses, example };
    entries.push({ slug, schema: pack.add(stored) });
    bound(pack, normalized.context.root);
  }
  pack.close();
  return entries;
}

function addDescription(folder: string, description: Description, isDraft: boolean): void {
  const { text, root } = description.file;
  const bundled = bundleDescription(description);
  const value = bundled ?? root;
  const isJson = /^\s*\{/.test(text);
  const json = bundled === undefined && isJson ? text : JSON.stringify(value, null, 2);
  // JSON is YAML. For people it is written as they write it, which of a large description takes a second.
  const writeYaml = () =>
    isDraft
      ? json
      : stringify(value, { aliasDuplicateObjects: false, lineWidth: 0, customTags: [numberTag] });
  const yaml = bundled === undefined && !isJson ? text : writeYaml();
  writeFileSync(path.join(folder, 'description.json'), json);
  writeFileSync(path.join(folder, 'description.yaml'), yaml);
  writePieces(folder, value);
}
