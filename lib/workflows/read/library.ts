import { DescriptionError, type Fault, locateFaults } from '../../openapi/fault.ts';
import { FileStore } from '../../openapi/load.ts';
import type { OperationSummary } from '../../openapi/model.ts';
import { rootOf, text } from '../../openapi/parse/place.ts';
import { type ArazzoFile, type DeclaredWorkflow, readArazzoFile } from './arazzo-file.ts';
import type { ApiDirectory } from './directory.ts';
import { readLimits } from './limits.ts';
import { listWorkflowFiles } from './list-workflow-files.ts';
import { readSources, type Source } from './sources.ts';

export interface ReadOptions {
  /** Paths of files that are read too, whatever they are called. */
  readonly more?: readonly string[];
  /** Whether workflows that are marked as internal are read. */
  readonly showsInternal?: boolean;
}

/** All files of workflows of a folder, and what they refer to. */
export class Library {
  readonly apis: ApiDirectory;
  readonly files: readonly ArazzoFile[];
  /** Faults of files that cannot be read at all. */
  readonly unread: Fault[] = [];
  private readonly operations = new Map<string, Promise<readonly OperationSummary[]>>();
  private readonly sources = new Map<ArazzoFile, readonly Source[]>();

  constructor(folder: string, apis: ApiDirectory, { more = [], showsInternal = false }: ReadOptions) {
    this.apis = apis;
    const paths = [...new Set([...listWorkflowFiles(folder), ...more])];
    if (paths.length > readLimits.files) this.unread.push(tooMany(paths[readLimits.files] ?? ''));
    const store = new FileStore(folder);
    this.files = paths.slice(0, readLimits.files).flatMap((path) => this.open(path, store, showsInternal));
    const selves = new Map(this.files.map((file) => [text(rootOf(file.source), '$self'), file.path]));
    const known = { paths, pathOf: (self: string) => selves.get(self) };
    for (const file of this.files) this.sources.set(file, readSources(file, known, apis));
  }

  get workflows(): readonly DeclaredWorkflow[] {
    return this.files.flatMap((file) => file.workflows);
  }

  sourcesOf(file: ArazzoFile): readonly Source[] {
    return this.sources.get(file) ?? [];
  }

  source(file: ArazzoFile, name: string): Source | undefined {
    return this.sourcesOf(file).find((each) => each.name === name);
  }

  /** The workflow of that id in the file at a path. */
  workflow(path: string, id: string): DeclaredWorkflow | undefined {
    return this.workflowsOf(path).find((each) => each.id === id);
  }

  workflowsOf(path: string): readonly DeclaredWorkflow[] {
    return this.files.find((each) => each.path === path)?.workflows ?? [];
  }

  /** The operations of the API that a source leads to, without webhooks; none of another source. */
  operationsOf(source: Source): Promise<readonly OperationSummary[]> {
    if (source.kind !== 'openapi') return Promise.resolve([]);
    const known = this.operations.get(source.api) ?? this.readOperations(source.api);
    this.operations.set(source.api, known);
    return known;
  }

  private async readOperations(slug: string): Promise<readonly OperationSummary[]> {
    const api = await this.apis.api(slug);
    const webhooks = new Set(api?.webhooks.map((each) => each.slug));
    return (api?.tags ?? []).flatMap((tag) => tag.operations).filter((each) => !webhooks.has(each.slug));
  }

  /** All that is wrong with the files, file by file. */
  faults(): Fault[] {
    return [...this.unread, ...this.files.flatMap(({ report }) => locateFaults(report.findings))];
  }

  private open(path: string, store: FileStore, showsInternal: boolean): ArazzoFile[] {
    try {
      return [readArazzoFile(store.open(path), showsInternal)];
    } catch (error) {
      if (!(error instanceof DescriptionError)) throw error;
      // A file can have more faults than a call takes arguments.
      for (const fault of error.faults) this.unread.push(fault);
      return [];
    }
  }
}

function tooMany(file: string): Fault {
  const message = `there are more than ${readLimits.files} files of workflows: join some of them`;
  return { severity: 'error', file, line: 1, column: 1, pointer: '#', message };
}
