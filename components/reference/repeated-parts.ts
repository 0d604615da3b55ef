import { responseAnchor, responseHeaderAnchor } from '#lib/links/anchors.ts';
import { mediaShapes } from '#lib/links/media-shapes.ts';
import { propertyRows } from '#lib/links/value-rows.ts';
import type { Operation, Response } from '#lib/openapi/model.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { listOutcomes } from './outcomes.ts';
import type { PageLinks } from './shape-rows.tsx';

/** Statuses that have a part in common, in the order of the page; at least two. */
export type SharedBy = readonly string[];

export interface RepeatedParts {
  readonly bodies: readonly SharedBy[];
  readonly headers: readonly SharedBy[];
}

/**
 * What several errors of an operation have in common, word for word, what versions did to it included: most files give
 * all errors one body and one set of headers. A page draws it once.
 */
export function findRepeatedParts(operation: Operation, links: PageLinks): RepeatedParts {
  const { bad: errors } = listOutcomes(operation);
  return {
    bodies: groupBy(errors, (response) => bodyKey(response, operation.schemas, links)),
    headers: groupBy(errors, (response) => headersKey(response, links)),
  };
}

function groupBy(
  responses: readonly Response[],
  keyOf: (response: Response) => string | undefined,
): SharedBy[] {
  const groups = new Map<string, string[]>();
  for (const response of responses) {
    const key = keyOf(response);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), response.status]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function bodyKey({ status, content }: Response, table: Operation['schemas'], links: PageLinks) {
  if (content.length === 0) return undefined;
  const notes = mediaShapes(content).map(({ schema, variant }) => {
    const shape = schema && buildPropertyTree(schema, table, { direction: 'response' });
    const anchorOf = (path: string) => responseAnchor(status, path, variant);
    return shape && propertyRows(shape, '', anchorOf).map(({ anchor }) => links.notesOf(anchor));
  });
  return JSON.stringify([content.map(({ examples: _, ...media }) => media), notes]);
}

function headersKey({ status, headers }: Response, links: PageLinks) {
  if (headers.length === 0) return undefined;
  return JSON.stringify(
    headers.map((header) => [header, links.notesOf(responseHeaderAnchor(status, header.name))]),
  );
}
