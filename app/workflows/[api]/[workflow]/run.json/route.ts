import { buildRunPlan } from '#components/reference/run-plan.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { getWorkflow } from '#lib/workflows/catalog.ts';

/** All that running the workflow takes, for the browser, which asks when a reader begins. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ api: string; workflow: string }> },
) {
  const { api, workflow: slug } = await params;
  const workflow = getWorkflow(api, slug);
  return workflow
    ? textResponse(request, JSON.stringify(await buildRunPlan(workflow)), 'json')
    : notFoundResponse('There is no such workflow.\n');
}
