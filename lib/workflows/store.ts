import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseJson } from '#json/read.ts';
import { writeChanged } from '../env/write-changed.ts';
import { callingOf } from './calling.ts';
import type { Workflow } from './model.ts';

/** Writes all workflows of a site, for `WorkflowReader`. */
export function writeWorkflows(file: string, workflows: readonly Workflow[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeChanged(file, JSON.stringify(workflows));
}

/** Reads what `writeWorkflows` wrote, again when it was written anew. */
export class WorkflowReader {
  private readonly file: string;
  private written = 0;
  private workflows: readonly Workflow[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** In the order of the files; none where nothing was written. */
  all(): readonly Workflow[] {
    const { mtimeMs = 0 } = statSync(this.file, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs === this.written) return this.workflows;
    this.written = mtimeMs;
    this.workflows = mtimeMs === 0 ? [] : freeze(parseJson(readFileSync(this.file, 'utf8')) as Workflow[]);
    return this.workflows;
  }

  ofApi(api: string): readonly Workflow[] {
    return this.all().filter((workflow) => workflow.api === api);
  }

  get(api: string, slug: string): Workflow | undefined {
    return this.all().find((workflow) => workflow.api === api && workflow.slug === slug);
  }

  /** Those that call an operation in one of their own steps. */
  calling(api: string, operation: string): readonly Workflow[] {
    return callingOf(this.all(), { api, slug: operation });
  }
}

function freeze<T extends object>(value: T): T {
  for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) freeze(child);
  return Object.freeze(value);
}
