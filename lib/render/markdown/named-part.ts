import type { Site } from '../../links/site.ts';
import { operationUrl, schemaUrl } from '../../links/urls.ts';
import { buildPropertyTree } from '../../openapi/property-tree.ts';
import { valueFacts } from '../value-facts.ts';
import { renderOperationList } from './api.ts';
import { blocks, code, escapeText, fence, link } from './text.ts';
import { renderFact, renderMembers, renderType } from './values.ts';

/** What a component was given that shows a part of a description. */
interface Given {
  readonly name?: string;
  readonly id?: string;
  readonly api?: string;
  readonly example?: string;
}

/** The text of what stands in a page's comment as `Schema {"name":"User"}`; `undefined` for all other comments. */
export async function renderNamedPart(mark: string, site: Site): Promise<string | undefined> {
  const [, component = '', json] = /^(Schema|Operation|Request) (\{.*\})$/.exec(mark) ?? [];
  if (json === undefined) return undefined;
  const { name = '', id = '', api = site.mainApi, example } = JSON.parse(json) as Given;
  if (component === 'Schema') return renderSchemaPart(api, name, site);
  return component === 'Operation'
    ? renderOperationPart(api, id, site)
    : renderRequestPart(api, id, site, example);
}

async function renderSchemaPart(api: string, name: string, site: Site): Promise<string | undefined> {
  const [found, page] = [await site.getApi(api), await site.getSchema(api, name)];
  const slug = found?.schemas.find((each) => each.name === page?.name)?.slug;
  if (page === undefined || slug === undefined) return undefined;
  const shape = buildPropertyTree(page.schema, page.schemas);
  const facts = [renderType(shape), ...valueFacts(shape.schema).map((fact) => renderFact(fact))];
  const head = link(`**${escapeText(page.schema.title ?? page.name)}**`, schemaUrl(api, slug));
  return blocks([head, ...facts.filter((fact) => fact !== '')].join(' · '), renderMembers(shape));
}

async function renderOperationPart(api: string, id: string, site: Site): Promise<string | undefined> {
  const operation = await site.getOperation(api, id);
  return operation && renderOperationList(api, [operation], '');
}

async function renderRequestPart(
  api: string,
  id: string,
  site: Site,
  example: string | undefined,
): Promise<string | undefined> {
  const operation = await site.getOperation(api, id);
  if (operation === undefined) return undefined;
  const { slug, title, method, path } = operation;
  const head = `${link(escapeText(title), operationUrl(api, slug))}: ${code(`${method} ${path}`)}`;
  const samples = site.getSamples(operation, example);
  return blocks(
    head,
    samples.map(({ label, grammar, source }) => blocks(`**${escapeText(label)}**`, fence(source, grammar))),
  );
}
