import { tryReadJson } from '#json/read.ts';
import { bodyAnchor } from '#lib/links/anchors.ts';
import type { Contract } from '#lib/openapi/contract.ts';
import { findDifferences } from '#lib/openapi/differences.ts';
import type { BodyFile } from '#lib/openapi/model.ts';
import { findMedia, isJson } from '#lib/request/media-types.ts';
import { isUnchosen } from '#lib/request/sample-files.ts';
import type { Part, RequestValues } from '#lib/request/types.ts';
import { enclosing, rowPath, variantOf, writePath } from './check-answer.ts';

/** Something about what is to be sent that the description does not allow. It may be sent all the same. */
export interface ValueRemark {
  /** `query limit`; `body` for a part of the body, which `name` then names. */
  readonly place: string;
  readonly name: string;
  /** From the whole body, or the parameter's value, to the part that is meant. */
  readonly steps: readonly string[];
  readonly detail: string;
  /** Ids on the page, for a part of the body. */
  readonly anchors: readonly string[];
}

const mostRemarks = 30;

/** Holds the values of a form against the schemas of the operation. */
export function checkValues(contract: Contract, values: RequestValues): ValueRemark[] {
  const parameters = contract.parameters.flatMap(({ in: place, name, schema }) => {
    const group =
      values[place === 'querystring' ? 'query' : (place as 'path' | 'query' | 'header' | 'cookie')] ?? {};
    if (!Object.hasOwn(group, name)) return [];
    return findDifferences(group[name], schema, contract.definitions.request).map(({ steps, detail }) => ({
      place: `${place} ${name}`,
      name: writePath(steps),
      steps,
      detail,
      anchors: [],
    }));
  });
  return [...parameters, ...checkBody(contract, values)].slice(0, mostRemarks);
}

function checkBody(contract: Contract, { contentType, body, parts }: RequestValues): ValueRemark[] {
  const media = contentType === undefined ? undefined : findMedia(contract.body, contentType);
  if (!media?.schema || (!isJson(media.type) && !parts)) return [];
  const { files = [] } = media;
  const form = parts && formValue(parts, files);
  const value = form ?? sentValue(body);
  if (value === undefined) return [];
  const variant = variantOf(contract.body, media);
  const found = findDifferences(value, media.schema, contract.definitions.request);
  return found
    .filter(({ steps }) => !isInFile(steps, files, form ?? {}))
    .map(({ steps, detail }) => ({
      place: 'body',
      name: writePath(steps),
      steps,
      detail,
      anchors: [...enclosing(rowPath(steps, value)).map((path) => bodyAnchor(path, variant)), 'request-body'],
    }));
}

/** A form as one object; a name of several files, or one that comes more than once, is a list, and a file counts as a text. */
function formValue(parts: readonly Part[], files: readonly BodyFile[]): Record<string, unknown> {
  const isList = (name: string) => files.some(({ property, isMany }) => isMany && property === name);
  const lists = Map.groupBy(parts, ({ name }) => name);
  return Object.fromEntries(
    [...lists].map(([name, found]) => {
      const values = found.map((part) => (isFilePart(part) ? 'file' : part.value));
      return [name, values.length === 1 && !isList(name) ? values[0] : values];
    }),
  );
}

function isFilePart(part: Part): boolean {
  return part.base64 !== undefined || isUnchosen(part);
}

/** A file's bytes are not looked at: the text that stands for them says nothing about them. */
function isInFile(
  [first = '', ...rest]: readonly string[],
  files: readonly BodyFile[],
  form: object,
): boolean {
  const file = Object.hasOwn(form, first) ? files.find(({ property }) => property === first) : undefined;
  return file !== undefined && (!file.isMany || rest.length > 0);
}

/** A text is a body that is not written as it would be from its value, or no JSON: that the editor says itself. */
function sentValue(body: unknown): unknown {
  return typeof body === 'string' ? tryReadJson(body) : body;
}
