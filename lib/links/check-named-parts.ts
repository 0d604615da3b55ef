import type { ContentFault } from '../content/fault.ts';
import type { Guide, NamedPart } from '../content/model.ts';
import { suggest } from '../errors/nearest.ts';
import type { Content } from './site.ts';

/** Schemas, operations and examples that texts name and no description has, each with the nearest name that there is. */
export async function checkNamedParts(guides: readonly Guide[], content: Content): Promise<ContentFault[]> {
  const faults: ContentFault[] = [];
  for (const { parts } of guides)
    for (const part of parts) {
      const message = await faultOf(part, content);
      if (message !== undefined)
        faults.push({ file: part.file, line: part.line, column: part.column, message });
    }
  return faults;
}

async function faultOf(part: NamedPart, content: Content): Promise<string | undefined> {
  const { component, api: slug = content.mainApi, name } = part;
  const api = await content.getApi(slug);
  if (api === undefined) {
    const slugs = (await content.getApis()).map((each) => each.slug);
    return `api of <${component}> cannot be "${slug}": ${suggest(slug, slugs)}`;
  }
  if (component !== 'Schema') return operationFault(part, slug, content);
  if ((await content.getSchema(slug, name)) !== undefined) return undefined;
  const names = api.schemas.map((each) => each.name);
  return `name of <Schema> cannot be "${name}", no schema of ${slug} is called that: ${suggest(name, names)}`;
}

async function operationFault(
  { component, name, example }: NamedPart,
  api: string,
  content: Content,
): Promise<string | undefined> {
  const operation = await content.getOperation(api, name);
  if (operation === undefined) {
    const listed = await content.listOperations(api);
    const names = listed.map(({ operationId, slug }) => operationId ?? slug);
    return `id of <${component}> cannot be "${name}", no operation of ${api} has it: ${suggest(name, names)}`;
  }
  if (component !== 'Request') return undefined;
  if (operation.kind === 'webhook')
    return `id of <Request> cannot be "${name}": a webhook is not called by readers`;
  if (example === undefined) return undefined;
  const examples =
    operation.requestBody?.content.flatMap((each) => each.examples.map((one) => one.name)) ?? [];
  return examples.includes(example)
    ? undefined
    : `example of <Request> cannot be "${example}", the body of ${name} has none of that name: ${suggest(example, examples)}`;
}
