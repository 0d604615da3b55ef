import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import type { Callback, Header, MediaType, Operation, Parameter, Response } from '../openapi/model.ts';
import { pageLimits, restOf } from '../openapi/page-limits.ts';
import type { Direction } from '../openapi/sample.ts';
import {
  bodyAnchor,
  callbackAnchor,
  exampleAnchor,
  headersRest,
  parameterAnchor,
  responseAnchor,
  responseBodyAnchor,
  responseHeaderAnchor,
  sectionAnchors,
  shapesRest,
} from './anchors.ts';
import { mediaShapes } from './media-shapes.ts';
import { propertyRows, type Row, type Scope, section, treeOf, valueRows, withRests } from './value-rows.ts';

export type { Row, RowKind } from './value-rows.ts';

/** The tabs that show an operation as code. */
export type SampleLanguages = readonly { readonly id: string; readonly label: string }[];

type AnchorOf = (path: string, variant?: string) => string;

/**
 * Every addressable row of an operation's page, in the order of the page; the same rows for links, search and tests.
 * With `towards`, the rows on the way to an id, those included that a page has no room for.
 */
export function operationRows(operation: Operation, languages: SampleLanguages, towards?: string): Row[] {
  const { kind, parameters, requestBody, responses, errors, callbacks, schemas } = operation;
  const scope: Scope = { table: schemas, towards };
  const sectionIf = (isThere: boolean, anchor: string, title: string, description?: string) =>
    isThere ? [section(anchor, title, description)] : [];
  const isCallable = kind !== 'webhook';
  return [
    ...sectionIf(isCallable, sectionAnchors.authentication, words.authentication),
    ...sectionIf(parameters.length > 0, sectionAnchors.parameters, words.parameters),
    // Each place that parameters are sent in is a list of its own.
    ...[...Map.groupBy(parameters, (each) => each.in)].flatMap(([place, list]) =>
      listRows(list, pageLimits.rows, restOf(place), (parameter) => parameterRows(parameter, scope)),
    ),
    ...sectionIf(
      requestBody !== undefined,
      sectionAnchors.requestBody,
      words.requestBody,
      requestBody?.description,
    ),
    ...(requestBody ? bodyRows(requestBody.content, scope) : []),
    ...sectionIf(responses.length > 0, sectionAnchors.responses, words.responses),
    ...blockRows(responses, restOf(sectionAnchors.responses), (response) => responseRows(response, scope)),
    ...sectionIf(errors.length > 0, sectionAnchors.errors, words.errors),
    ...sectionIf(callbacks.length > 0, sectionAnchors.callbacks, words.callbacks),
    ...blockRows(callbacks, restOf(sectionAnchors.callbacks), (callback) => callbackRows(callback, scope)),
    ...exampleRows(operation, languages),
    ...sectionIf(isCallable, sectionAnchors.tryIt, words.tryIt),
  ];
}

function exampleRows({ kind, requestBody }: Operation, languages: SampleLanguages): Row[] {
  if (kind === 'webhook') {
    const hasExample = requestBody?.content.some(({ examples }) => examples.length > 0) ?? false;
    return hasExample ? [section(sectionAnchors.examples, words.examples)] : [];
  }
  return [
    section(sectionAnchors.examples, words.examples),
    ...languages.map(({ id, label }): Row => ({ ...section(exampleAnchor(id), label), kind: 'example' })),
  ];
}

function parameterRows(parameter: Parameter, scope: Scope): Row[] {
  const { name, in: location } = parameter;
  const anchorOf = (path: string) => parameterAnchor(location, name, path);
  const place = say(words.parameterIn, { location });
  return valueRows(parameter, 'request', scope, { anchorOf, kind: 'parameter', place });
}

function bodyRows(content: readonly MediaType[], scope: Scope): Row[] {
  return contentRows(content, 'request', scope, words.inRequestBody, bodyAnchor);
}

function responseRows(response: Response, scope: Scope): Row[] {
  const { status, title, description, headers, content } = response;
  const anchorOf: AnchorOf = (path, variant) =>
    path === '' && variant === undefined ? responseBodyAnchor(status) : responseAnchor(status, path, variant);
  const headerAnchor = (header: string, path: string) => responseHeaderAnchor(status, header, path);
  return [
    { ...section(responseAnchor(status), `${status} ${title}`.trim(), description), kind: 'status' },
    ...listRows(headers, pageLimits.rows, headersRest(headerAnchor), (header) =>
      headerRows(status, header, scope),
    ),
    ...contentRows(content, 'response', scope, say(words.inResponse, { status }), anchorOf),
  ];
}

function headerRows(status: string, header: Header, scope: Scope): Row[] {
  const anchorOf = (path: string) => responseHeaderAnchor(status, header.name, path);
  const place = say(words.inResponseHeader, { status });
  return valueRows(header, 'response', scope, { anchorOf, kind: 'header', place });
}

function contentRows(
  content: readonly MediaType[],
  direction: Direction,
  scope: Scope,
  place: string,
  anchorOf: AnchorOf,
): Row[] {
  return blockRows(mediaShapes(content), shapesRest(anchorOf), ({ types, schema, variant }) => {
    const inVariant = (path: string) => anchorOf(path, variant);
    const line = section(inVariant(''), types.join(', '));
    if (schema === undefined) return [line];
    const shape = treeOf(schema, direction, scope, inVariant);
    return [withRests(line, shape, inVariant), ...propertyRows(shape, place, inVariant)];
  });
}

function callbackRows(callback: Callback, scope: Scope): Row[] {
  const { name, key, title, description } = callback;
  const within = (anchor: string) => callbackAnchor(key, anchor);
  return [
    { ...section(callbackAnchor(key), title, description), kind: 'callback' },
    ...partsOfCallback(callback, scope).map(({ countedAt, rests, ...row }) => ({
      ...row,
      anchor: within(row.anchor),
      place: say(words.inCallback, { name }),
      ...(countedAt !== undefined && { countedAt: within(countedAt) }),
      ...(rests !== undefined && { rests: rests.map(within) }),
    })),
  ];
}

/** Rows named as those of an operation are. */
function partsOfCallback(callback: Callback, { table, towards }: Scope): Row[] {
  const { key, parameters, requestBody, responses } = callback;
  const prefix = callbackAnchor(key, '');
  if (towards?.startsWith(prefix) === false) return [];
  const scope = { table, towards: towards?.slice(prefix.length) };
  return [
    ...listRows(parameters, pageLimits.rows, restOf(sectionAnchors.parameters), (parameter) =>
      parameterRows(parameter, scope),
    ),
    ...(requestBody ? bodyRows(requestBody.content, scope) : []),
    ...blockRows(responses, restOf(sectionAnchors.responses), (response) => responseRows(response, scope)),
  ];
}

/** The rows of a list of which a page shows the first so many. */
function listRows<T>(list: readonly T[], most: number, countedAt: string, rowsOf: (item: T) => Row[]): Row[] {
  return list.flatMap((item, index) =>
    index < most ? rowsOf(item) : rowsOf(item).map((row) => ({ ...row, countedAt })),
  );
}

function blockRows<T>(list: readonly T[], countedAt: string, rowsOf: (item: T) => Row[]): Row[] {
  return listRows(list, pageLimits.blocks, countedAt, rowsOf);
}
