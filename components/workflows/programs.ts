import type { Sample } from '#lib/links/site.ts';
import { getOperation } from '#lib/openapi/catalog.ts';
import type { Operation } from '#lib/openapi/model.ts';
import type { PageServers } from '#lib/request/page-servers.ts';
import type { ServerWish } from '#lib/request/server-wish.ts';
import { getWorkflow } from '#lib/workflows/catalog.ts';
import type { Workflow } from '#lib/workflows/model.ts';
import { type Parts, type Programs, programsOf } from '#lib/workflows/programs/index.ts';
import type { GroupSample } from '../code/code-group.tsx';
import { markSamples } from '../code/servers/mark-samples.ts';
import { pageServers, sampleBaseUrl } from '../reference/server-sources.ts';

/** A program, or a file that programs read. */
interface ProgramSample extends Sample {
  readonly isOwn: boolean;
}

/** The workflow as a program in each language, or why none can be written. */
export async function findPrograms(workflow: Workflow, wish?: ServerWish): Promise<Programs> {
  return programsOf(workflow, await partsOf(workflow, wish));
}

/** What a page shows of the programs: samples that follow the choice of a server, or why there are none. */
export interface PagePrograms {
  readonly samples: readonly GroupSample[];
  readonly servers: PageServers | undefined;
  readonly reason?: string;
}

export async function findPagePrograms(workflow: Workflow): Promise<PagePrograms> {
  const parts = await partsOf(workflow, undefined);
  const { reason } = programsOf(workflow, parts);
  if (reason !== undefined) return { samples: [], servers: undefined, reason };
  const { api } = workflow;
  const write = (base: string) =>
    programSamples(programsOf(workflow, { ...parts, baseUrls: new Map([...parts.baseUrls, [api, base]]) }));
  const operation = [...parts.operations.values()].find((each) => each.api === api);
  return {
    samples: markSamples(write, parts.baseUrls.get(api) ?? ''),
    servers: operation && pageServers(operation),
  };
}

/** Programs, and the files that they read, as samples; none where no program can be written. */
export function programSamples({ files = [] }: Programs): ProgramSample[] {
  return files.map(({ language, label, shikiLanguage, source }) => ({
    language: language === 'json' ? label : language,
    label,
    grammar: shikiLanguage,
    source,
    isOwn: language === 'json',
  }));
}

async function partsOf(workflow: Workflow, wish: ServerWish | undefined): Promise<Parts> {
  const workflows = new Map<string, Workflow>();
  const operations = new Map<string, Operation>();
  const baseUrls = new Map<string, string>();
  const pending = [workflow];
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const { call } of next.steps) {
      if (call.kind === 'workflow') {
        const called = getWorkflow(call.workflow.api, call.workflow.slug);
        const key = `${call.workflow.api}/${call.workflow.slug}`;
        if (called && !workflows.has(key)) pending.push(called);
        if (called) workflows.set(key, called);
        continue;
      }
      const operation = await getOperation(call.api, call.operation.slug);
      if (operation === undefined) continue;
      operations.set(`${call.api}/${call.operation.slug}`, operation);
      if (!baseUrls.has(call.api)) baseUrls.set(call.api, sampleBaseUrl(operation, wish));
    }
  return { operations, workflows, baseUrls };
}
