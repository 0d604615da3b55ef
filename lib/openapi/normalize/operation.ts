import { defined } from '../defined.ts';
import type { Callback, Operation, OperationSummary, Parameter, SecurityScheme, Server } from '../model.ts';
import { elements, flag, has, line, member, members, type Place, text } from '../parse/place.ts';
import { normalizeRequestBody, normalizeResponses } from './body.ts';
import { type FoundOperation, operationsOf } from './collect.ts';
import type { Context } from './context.ts';
import { causesOf, codeSamples, errorsOf } from './extensions.ts';
import { valuesOfOperation } from './growth.ts';
import { externalDocs, normalizeServers, swaggerServers } from './info.ts';
import { normalizeParameters, undescribedParameter } from './parameter.ts';
import { prose } from './prose.ts';
import { normalizeSecurity } from './security.ts';
import { upgradeOperation } from './swagger.ts';
import { titleFromIdentifier } from './title.ts';

/** What an operation knows only from its neighbours. */
export interface Neighbourhood {
  readonly api: string;
  readonly tag: Operation['tag'];
  readonly otherTags?: readonly string[];
  readonly position: Operation['position'];
  readonly previous?: OperationSummary;
  readonly next?: OperationSummary;
  readonly servers: readonly Server[];
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
}

/** Everything but the schema table, which is gathered when all is read. */
export function normalizeOperation(
  found: FoundOperation,
  around: Neighbourhood,
  context: Context,
): Omit<Operation, 'schemas'> {
  const { api, tag, position, previous, next } = around;
  const isSwagger = context.dialect === '2.0';
  const place = isSwagger
    ? upgradeOperation(found.path, found.place, context.root, context.references)
    : found.place;
  // Swagger's path parameters are part of the upgraded operation.
  const path = isSwagger ? { ...found.path, value: {} } : found.path;
  context.growth.add(found.place, valuesOfOperation);
  const responses = normalizeResponses(place, context);
  return defined({
    api,
    ...found.summary,
    kind: found.kind,
    description: describe(place, found),
    externalDocs: externalDocs(place),
    tag,
    otherTags: around.otherTags,
    position,
    previous,
    next,
    servers: serversOf(found, around, context),
    security: normalizeSecurity(place, around.schemes, context),
    parameters: withTemplateNames(found, normalizeParameters(path, place, context)),
    requestBody: normalizeRequestBody(place, context),
    responses,
    callbacks: callbacks(place, around.schemes, context),
    errors: errorsOf(responses, context),
    causes: found.kind === 'webhook' ? causesOf(place, context) : undefined,
    codeSamples: codeSamples(place),
  });
}

/** The description, behind a summary that is too long to be a title whole. */
function describe(place: Place, { path, summary: { title } }: FoundOperation): string | undefined {
  const description = prose(place, 'description') ?? ofPath(place, path);
  const summary = text(place, 'summary')?.trim() ?? '';
  if (summary === '' || summary === title || description?.startsWith(summary)) return description;
  return [summary, description ?? ''].filter((part) => part.trim() !== '').join('\n\n');
}

/** What the path says of all its operations. */
function ofPath(place: Place, path: Place): string | undefined {
  const summary = has(place, 'summary') ? undefined : text(path, 'summary');
  const parts = [summary, prose(path, 'description')].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('\n\n');
}

/** A name in the path that no parameter describes is one all the same: without it there is no request. */
function withTemplateNames({ kind, summary }: FoundOperation, declared: readonly Parameter[]): Parameter[] {
  const known = new Set(declared.filter((each) => each.in === 'path').map(({ name }) => name));
  const names = [...summary.path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
  const bare = kind === 'webhook' ? [] : [...new Set(names)].filter((name) => !known.has(name));
  return [...bare.map(undescribedParameter), ...declared];
}

function serversOf(found: FoundOperation, around: Neighbourhood, context: Context): readonly Server[] {
  const servers = declaredServers(found, around, context);
  context.growth.add(
    found.place,
    servers.reduce((sum, { variables }) => sum + 1 + variables.length, 0),
  );
  return servers;
}

function declaredServers(found: FoundOperation, around: Neighbourhood, context: Context): readonly Server[] {
  if (context.dialect === '2.0') {
    const schemes = elements(member(found.place, 'schemes')).map(({ value }) => String(value));
    return schemes.length > 0 ? swaggerServers(context.root, schemes) : around.servers;
  }
  const own = normalizeServers(found.place);
  if (own.length > 0) return own;
  const path = normalizeServers(found.path);
  return path.length > 0 ? path : around.servers;
}

function callbacks(
  operation: Place,
  schemes: ReadonlyMap<string, SecurityScheme>,
  context: Context,
): Callback[] {
  const keys = new Set(members(member(operation, 'callbacks')).map(({ key }) => key));
  const taken = new Set<string>();
  const keyOf = (name: string): string => {
    let key = name;
    for (let number = 2; taken.has(key) || (key !== name && keys.has(key)); number++)
      key = `${name}-${number}`;
    taken.add(key);
    return key;
  };
  return members(member(operation, 'callbacks')).flatMap(({ key: name, place: declared }) =>
    members(context.references.follow(declared))
      .filter(({ key }) => !key.startsWith('x-'))
      .flatMap(({ key: expression, place: item }) =>
        operationsOf(item, context.references).map(({ method, place, path }) =>
          callback({ name, key: keyOf(name), expression, method }, path, place, schemes, context),
        ),
      ),
  );
}

function callback(
  head: Pick<Callback, 'name' | 'key' | 'expression' | 'method'>,
  path: Place,
  place: Place,
  schemes: ReadonlyMap<string, SecurityScheme>,
  context: Context,
): Callback {
  const operationId = text(place, 'operationId');
  const own = normalizeServers(place);
  return defined({
    ...head,
    title: line(place, 'summary') ?? titleFromIdentifier(operationId ?? head.name),
    description: prose(place, 'description'),
    externalDocs: externalDocs(place),
    deprecated: flag(place, 'deprecated') ?? false,
    servers: own.length > 0 ? own : normalizeServers(path),
    // The document's requirements are those of its own operations, not of the caller's.
    security: has(place, 'security') ? normalizeSecurity(place, schemes, context) : undefined,
    parameters: normalizeParameters(path, place, context),
    requestBody: normalizeRequestBody(place, context),
    responses: normalizeResponses(place, context),
  });
}
