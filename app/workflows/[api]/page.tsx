import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiNav } from '#components/reference/api-nav.tsx';
import { WorkflowList } from '#components/reference/workflow-list.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { PageTools } from '#components/shell/links/page-tools.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { StructuredData } from '#components/shell/structured-data.tsx';
import { Heading } from '#components/ui/heading.tsx';
import { apiUrl, workflowsUrl } from '#lib/links/urls.ts';
import { getApi } from '#lib/openapi/catalog.ts';
import { say } from '#lib/words/say.ts';
import { listWorkflows } from '#lib/workflows/catalog.ts';
import { words } from '#words/workflows.ts';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string }>;
}

export function generateStaticParams() {
  return [...new Set(listWorkflows().map(({ api }) => api))].map((api) => ({ api }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const api = await getApi((await params).api);
  if (api === undefined) return {};
  const title = say(words.workflowsOf, { title: api.title });
  return pageMetadata(workflowsUrl(api.slug), title, words.workflowsSay);
}

export default async function WorkflowsPage({ params }: Props) {
  const api = await getApi((await params).api);
  const workflows = api === undefined ? [] : listWorkflows(api.slug);
  if (api === undefined || workflows.length === 0) notFound();
  return (
    <Frame navigation={<ApiNav api={api} place={{ workflow: '' }} />} label={api.title}>
      <StructuredData
        title={words.workflows}
        page={workflowsUrl(api.slug)}
        above={[{ title: api.title, page: apiUrl(api.slug) }]}
      />
      <div className="reading">
        <header className="op-header">
          <p className="op-place">{api.title}</p>
          <Heading level="h1" name={words.workflows}>
            {words.workflows}
          </Heading>
          <p className="lead">{words.workflowsSay}</p>
          <PageTools page={workflowsUrl(api.slug)} />
        </header>
        <WorkflowList workflows={workflows} />
      </div>
    </Frame>
  );
}
