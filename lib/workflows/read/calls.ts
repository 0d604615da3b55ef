import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import type { Operation, OperationSummary } from '../../openapi/model.ts';
import { has, member, type Place, text } from '../../openapi/parse/place.ts';
import { tokensOf } from '../../openapi/parse/pointer.ts';
import { parseExpression } from '../../request/parse-expression.ts';
import type { ArazzoFile, DeclaredStep, DeclaredWorkflow } from './arazzo-file.ts';
import { findWorkflow } from './find-workflow.ts';
import type { Library } from './library.ts';
import type { Source } from './sources.ts';

/** What a step calls. */
export type Call =
  | {
      readonly kind: 'operation';
      readonly api: string;
      readonly summary: OperationSummary;
      readonly operation: Operation;
    }
  /** It waits for the request of a webhook. */
  | {
      readonly kind: 'webhook';
      readonly api: string;
      readonly summary: OperationSummary;
      readonly operation: Operation;
    }
  | { readonly kind: 'workflow'; readonly workflow: DeclaredWorkflow };

const fields = ['operationId', 'operationPath', 'workflowId', 'channelPath'] as const;

/** Undefined where the step calls nothing that there is, which is told. */
export async function findCall(
  { place }: DeclaredStep,
  declared: DeclaredWorkflow,
  library: Library,
): Promise<Call | undefined> {
  const { report, file } = declared;
  const [field, ...others] = fields.filter((each) => has(place, each));
  if (field === undefined) {
    report.error(place, 'calls nothing: it needs "operationId", "operationPath" or "workflowId"');
    return undefined;
  }
  for (const other of others)
    report.error(
      member(place, other),
      `stands beside "${field}": a step calls one thing, keep one of the two`,
    );
  const at = member(place, field);
  const value = text(place, field);
  if (value === undefined) return undefined;
  if (field === 'channelPath') {
    report.error(at, `${messages}: this portal shows calls over HTTP only; move the workflow elsewhere`);
    return undefined;
  }
  if (field === 'workflowId') {
    const workflow = findWorkflow(value, at, declared, library);
    return workflow && { kind: 'workflow', workflow };
  }
  const find = field === 'operationId' ? byId : byPath;
  return find({ value, at, file, library, tell: (message) => report.error(at, message) });
}

const messages = 'is a channel of AsyncAPI, which is out of scope';

interface Wanted {
  readonly value: string;
  readonly at: Place;
  readonly file: ArazzoFile;
  readonly library: Library;
  readonly tell: (message: string) => void;
}

async function byId(wanted: Wanted): Promise<Call | undefined> {
  const { value, file, library, tell } = wanted;
  if (!value.startsWith('$')) return byPlainId(wanted);
  const expression = parseExpression(value);
  if (expression?.of !== 'sourceDescriptions') {
    tell(
      `must be an operationId, or "$sourceDescriptions.<name>.<operationId>", not ${describeValue(value)}`,
    );
    return undefined;
  }
  const source = library.source(file, expression.source);
  if (source === undefined) tell(noSource(expression.source, file, library));
  return (
    source &&
    inSource(source, wanted, hasId(expression.reference), {
      name: expression.reference,
      write: (id) => `"$sourceDescriptions.${expression.source}.${id}"`,
    })
  );
}

/** Of several sources the only one that has an operation of that id. */
async function byPlainId(wanted: Wanted): Promise<Call | undefined> {
  const { value, file, library, tell } = wanted;
  const sources = library.sourcesOf(file).filter(({ kind }) => kind === 'openapi');
  const [only] = sources;
  const isCalled = hasId(value);
  if (only === undefined) tell('there is no API to call: add its description to "sourceDescriptions"');
  if (only === undefined) return undefined;
  const having: Source[] = [];
  for (const source of sources) {
    const all = [...(await library.operationsOf(source)), ...(await webhooksOf(source, library))];
    if (all.some(isCalled)) having.push(source);
  }
  if (having.length > 1) {
    const names = having.map(({ name }) => `"$sourceDescriptions.${name}.${value}"`);
    tell(`is an operation of several sources: write ${names.join(' or ')}`);
    return undefined;
  }
  return inSource(having[0] ?? only, wanted, isCalled, { name: value, write: quoted });
}

function hasId(id: string) {
  return ({ operationId }: OperationSummary) => operationId === id;
}

async function byPath(wanted: Wanted): Promise<Call | undefined> {
  const { value, file, library, tell } = wanted;
  const [, name, pointer] = /^\{\$sourceDescriptions\.([\w-]+)\.url\}#(\/.*)$/s.exec(value) ?? [];
  const [paths, path, method, ...rest] = pointer === undefined ? [] : tokensOf(pointer);
  if (name === undefined || paths !== 'paths' || path === undefined || rest.length > 0) {
    tell(`must be "{$sourceDescriptions.<name>.url}#/paths/~1users/get", not ${describeValue(value)}`);
    return undefined;
  }
  if (method === undefined) {
    tell(`names a path but no method: end it with the method, such as "/get"`);
    return undefined;
  }
  const source = library.source(file, name);
  if (source === undefined) tell(noSource(name, file, library));
  const wantedMethod = method.toUpperCase();
  const isThere = (each: OperationSummary) => each.path === path && each.method === wantedMethod;
  return source && inSource(source, wanted, isThere, { name: `${wantedMethod} ${path}`, write: quoted });
}

function noSource(name: string, file: ArazzoFile, library: Library): string {
  const known = library.sourcesOf(file).map((each) => each.name);
  return `there is no source description ${describeValue(name)}: ${suggest(name, known, quoted)}`;
}

async function webhooksOf(source: Source, { apis }: Library): Promise<readonly OperationSummary[]> {
  return source.kind === 'openapi' ? ((await apis.api(source.api))?.webhooks ?? []) : [];
}

async function inSource(
  source: Source,
  { library, tell }: Wanted,
  isMeant: (summary: OperationSummary) => boolean,
  { name, write }: { readonly name: string; readonly write: (name: string) => string },
): Promise<Call | undefined> {
  if (source.kind === 'asyncapi')
    tell(`${messages}: this portal shows calls over HTTP only; move the workflow elsewhere`);
  if (source.kind === 'arazzo')
    tell(`"${source.name}" has workflows, no operations: write it as "workflowId"`);
  // That an unknown source leads nowhere was told where it stands.
  if (source.kind !== 'openapi') return undefined;
  const summaries = await library.operationsOf(source);
  // A webhook has no path: its name is never taken for one.
  const webhooks = name.includes(' ') ? [] : await webhooksOf(source, library);
  const summary = summaries.find(isMeant) ?? webhooks.find(isMeant);
  const operation = summary && (await library.apis.operation(source.api, summary.slug));
  if (summary && operation) return { kind: operation.kind, api: source.api, summary, operation };
  const known = name.includes(' ')
    ? summaries.map(({ method, path }) => `${method} ${path}`)
    : [...summaries, ...webhooks].flatMap(({ operationId }) => operationId ?? []);
  tell(`there is no operation ${describeValue(name)} in "${source.name}": ${suggest(name, known, write)}`);
  return undefined;
}
