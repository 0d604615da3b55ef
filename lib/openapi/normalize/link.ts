import { defined } from '../defined.ts';
import type { Link, OperationSummary } from '../model.ts';
import { has, member, members, own, type Place, text } from '../parse/place.ts';
import type { Context } from './context.ts';
import { normalizeServer } from './info.ts';
import { prose } from './prose.ts';

export function normalizeLinks(response: Place, context: Context): Link[] {
  return members(member(response, 'links')).map(({ key, place: declared }) => {
    const place = context.references.follow(declared);
    return {
      name: key,
      ...defined({
        description: prose(declared, 'description') ?? prose(place, 'description'),
        ...target(place, context),
        requestBody: has(place, 'requestBody') ? own(place.value, 'requestBody') : undefined,
        server: normalizeServer(member(place, 'server')),
      }),
      parameters: members(member(place, 'parameters')).map(({ key: name, place: at }) => ({
        name,
        value: at.value,
      })),
    };
  });
}

function target(place: Place, context: Context): Pick<Link, 'operation' | 'target'> {
  const named = text(place, 'operationId') ?? text(place, 'operationRef');
  const operation = findOperation(place, context);
  return defined({ operation, target: operation === undefined ? named : undefined });
}

function findOperation(place: Place, context: Context): OperationSummary | undefined {
  const id = text(place, 'operationId');
  if (id !== undefined) return context.summaries.byId.get(id);
  const reference = text(place, 'operationRef');
  if (reference === undefined) return undefined;
  // A link may well lead to another API's document, which is not part of this one.
  const operation = context.references.resolve(place, reference);
  return context.summaries.byPlace.get(`${operation.file.path}#${operation.pointer}`);
}
