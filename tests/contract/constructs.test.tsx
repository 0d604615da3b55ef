import { describe, expect, it } from 'vitest';
import { ApiOverview } from '#components/reference/api-overview.tsx';
import type { Api, Operation } from '#lib/openapi/model.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf, OperationParts } from '#tests/render-operation.tsx';
import { access } from '../fixtures/constructs/access.ts';
import type { Construct } from '../fixtures/constructs/construct.ts';
import { messages } from '../fixtures/constructs/messages.ts';
import { schemas } from '../fixtures/constructs/schemas.ts';

async function textOfPage(api: Api, operation: Operation | undefined): Promise<string> {
  const page = operation ? <OperationParts api={api} operation={operation} /> : <ApiOverview api={api} />;
  const html = await htmlOf(page);
  const text = html.replace(/<script\b.*?<\/script>/gs, '').replace(/<[^>]*>/g, '');
  return oneLine(text.replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => entities[name] ?? ''));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' };

function textOfMarkdown(markdown: string): string {
  return oneLine(markdown.replace(/\\([\\`*_[\]<>|#+.-])/g, '$1').replaceAll('`', ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

async function read({ description, isOfApi }: Construct) {
  const site = readSite({ 'it.yaml': description });
  const [api] = await site.getApis();
  if (api === undefined) throw new Error('no API');
  const [first] = [...api.tags.flatMap((tag) => tag.operations), ...api.webhooks];
  const operation =
    isOfApi || first === undefined ? undefined : await site.getOperation(api.slug, first.slug);
  const address = operation === undefined ? '' : `/${operation.slug}`;
  return {
    page: await textOfPage(api, operation),
    markdown: textOfMarkdown((await renderPage(`/reference/it${address}`, site)) ?? ''),
  };
}

describe.each([
  ['messages', messages],
  ['access', access],
  ['schemas', schemas],
])('of %s, page and Markdown say', (_, constructs) => {
  it.each(constructs)('$name', async (construct) => {
    const { says, onPage = [], inMarkdown = [], never = [] } = construct;
    const { page, markdown } = await read(construct);
    const missing = {
      page: [...says, ...onPage].filter((words) => !page.includes(words)),
      markdown: [...says, ...inMarkdown].filter((words) => !markdown.includes(words)),
      never: never.filter((words) => page.includes(words) || markdown.includes(words)),
    };
    expect({ ...missing, ...(missing.page.length > 0 && { was: page }) }).toEqual({
      page: [],
      markdown: [],
      never: [],
    });
  });
});
