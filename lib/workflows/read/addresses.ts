import { Slugs } from '../../openapi/normalize/slug.ts';
import { titleFromIdentifier, titleFromSummary } from '../../openapi/normalize/title.ts';
import { line } from '../../openapi/parse/place.ts';
import type { WorkflowSummary } from '../model.ts';
import type { DeclaredWorkflow } from './arazzo-file.ts';
import type { Call } from './calls.ts';

type Calls = ReadonlyMap<DeclaredWorkflow, readonly (Call | undefined)[]>;

/** What each workflow is called by; none of one whose first call leads nowhere. */
export function giveAddresses(calls: Calls): ReadonlyMap<DeclaredWorkflow, WorkflowSummary> {
  const slugs = new Map<string, Slugs>();
  const summaries = new Map<DeclaredWorkflow, WorkflowSummary>();
  for (const declared of calls.keys()) {
    const api = apiOf(declared, calls, new Set());
    if (api === undefined) continue;
    const own = slugs.get(api) ?? new Slugs();
    slugs.set(api, own);
    summaries.set(declared, {
      api,
      slug: own.take(declared.id),
      workflowId: declared.id,
      title: titleOf(declared),
    });
  }
  return summaries;
}

function apiOf(declared: DeclaredWorkflow, calls: Calls, inside: Set<DeclaredWorkflow>): string | undefined {
  if (inside.has(declared)) return undefined;
  inside.add(declared);
  const [first] = calls.get(declared) ?? [];
  if (first === undefined) return undefined;
  return first.kind === 'workflow' ? apiOf(first.workflow, calls, inside) : first.api;
}

function titleOf({ place, id }: DeclaredWorkflow): string {
  const summary = line(place, 'summary');
  return summary === undefined ? titleFromIdentifier(id) : titleFromSummary(summary);
}
