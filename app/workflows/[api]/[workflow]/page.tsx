import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiNav } from '#components/reference/api-nav.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { StructuredData } from '#components/shell/structured-data.tsx';
import { WorkflowPage } from '#components/workflows/workflow-page.tsx';
import { apiUrl, workflowsUrl, workflowUrl } from '#lib/links/urls.ts';
import { getApi } from '#lib/openapi/catalog.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';
import { getWorkflow, listWorkflows } from '#lib/workflows/catalog.ts';
import { words } from '#words/workflows.ts';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string; workflow: string }>;
}

export function generateStaticParams() {
  return listWorkflows().map(({ api, slug }) => ({ api, workflow: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { api, workflow: slug } = await params;
  const workflow = getWorkflow(api, slug);
  if (workflow === undefined) return {};
  const description = renderPlainText(workflow.description ?? words.workflowsSay, 160);
  return pageMetadata(workflowUrl(api, slug), workflow.title, description);
}

export default async function Page({ params }: Props) {
  const { api: apiSlug, workflow: slug } = await params;
  const api = await getApi(apiSlug);
  const workflow = getWorkflow(apiSlug, slug);
  if (api === undefined || workflow === undefined) notFound();
  return (
    <Frame navigation={<ApiNav api={api} place={{ workflow: slug }} />} label={api.title}>
      <StructuredData
        title={workflow.title}
        page={workflowUrl(apiSlug, slug)}
        above={[
          { title: api.title, page: apiUrl(apiSlug) },
          { title: words.workflows, page: workflowsUrl(apiSlug) },
        ]}
      />
      <WorkflowPage api={api} workflow={workflow} />
    </Frame>
  );
}
