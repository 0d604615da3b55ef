import { errorCodesOf } from './error-codes.ts';
import type { SampleLanguages } from './operation-rows.ts';
import { apiAnchors, errorAnchors, guideAnchors, operationAnchors, schemaAnchors } from './page-anchors.ts';
import { type Content, readMainApi } from './site.ts';
import { apiUrl, errorUrl, operationUrl, permalinkId, schemaUrl, workflowsUrl, workflowUrl } from './urls.ts';
import { workflowAnchors } from './workflow-anchors.ts';

/** A page and the ids of all that it gives an address to. */
export interface PageAnchors {
  /** Such as `/reference/users/sign-up`. */
  readonly page: string;
  readonly anchors: readonly string[];
}

/** Every permanent id of this build. */
export async function collectPermalinks(content: Content, languages: SampleLanguages): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { page, anchors } of listPageAnchors(content, languages)) {
    ids.add(permalinkId(page));
    for (const anchor of anchors) ids.add(permalinkId(page, anchor));
  }
  return ids;
}

/** Page by page, so that a large description is never in memory whole. */
export async function* listPageAnchors(
  content: Content,
  languages: SampleLanguages,
): AsyncGenerator<PageAnchors> {
  const mainApi = await content.getApi(content.mainApi);
  for (const guide of await content.getGuides())
    yield { page: guide.href, anchors: guideAnchors(guide, mainApi) };
  yield { page: '/reference', anchors: [] };
  for (const api of await content.getApis()) {
    const workflows = await content.listWorkflows(api.slug);
    yield { page: apiUrl(api.slug), anchors: apiAnchors(api, workflows) };
    if (workflows.length > 0) yield { page: workflowsUrl(api.slug), anchors: [] };
    for (const workflow of workflows)
      yield { page: workflowUrl(api.slug, workflow.slug), anchors: workflowAnchors(workflow) };
    for (const { slug } of await content.listOperations(api.slug)) {
      const operation = await content.getOperation(api.slug, slug);
      if (operation)
        yield { page: operationUrl(api.slug, slug), anchors: operationAnchors(operation, languages) };
    }
    for (const { slug } of api.schemas) {
      const page = await content.getSchema(api.slug, slug);
      if (page) yield { page: schemaUrl(api.slug, slug), anchors: schemaAnchors(page) };
    }
  }
  const main = await readMainApi(content);
  for (const error of main ? errorCodesOf(main.api) : []) {
    yield { page: errorUrl(error.code), anchors: errorAnchors(error, main?.operations ?? []) };
  }
}
