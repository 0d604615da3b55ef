import { words } from '#words/workflows.ts';
import { markdownUrl, workflowUrl } from '../../links/urls.ts';
import type { WorkflowSummary } from '../../workflows/model.ts';
import { escapeText, link } from './text.ts';

/** `Part of: [Sign up](…), [Refresh](…)`: the workflows that call an operation. */
export function renderPartOf(workflows: readonly WorkflowSummary[], portalUrl: string): string | undefined {
  if (workflows.length === 0) return undefined;
  return `${words.partOf}: ${workflows.map((each) => workflowLink(each, portalUrl)).join(', ')}`;
}

export function renderWorkflowLinks(workflows: readonly WorkflowSummary[], portalUrl: string): string {
  return workflows.map((each) => `- ${workflowLink(each, portalUrl)}`).join('\n');
}

export function workflowLink({ api, slug, title }: WorkflowSummary, portalUrl: string): string {
  return link(escapeText(title), portalUrl + markdownUrl(workflowUrl(api, slug)));
}
