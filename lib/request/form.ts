import type {
  BodyFile,
  MediaType,
  Operation,
  OperationSummary,
  Response,
  SecurityScheme,
} from '../openapi/model.ts';
import { pageLimits } from '../openapi/page-limits.ts';
import { isForbiddenHeader } from './build-headers.ts';
import { bodyFromExample, getDefaultValues } from './default-values.ts';
import { type FormParameter, toFormParameter } from './form-parameter.ts';
import { type NextCall, nextCalls } from './next-calls.ts';
import { endpointAt } from './oauth.ts';
import { placeholderOf } from './placeholders.ts';
import { secretNames, secretNamesOfAnswers } from './secret-names.ts';
import type { CallableOperation, RequestValues } from './types.ts';

export type { FieldKind, FormParameter, ParameterChoice } from './form-parameter.ts';

/**
 * All that the console needs of one operation: small, serialisable (React's payload), and enough for `buildRequest`
 * in the browser. Made on the server.
 */
export interface FormModel extends CallableOperation {
  readonly api: string;
  readonly operation: string;
  /** What its calls are built on: where the portal sends them. */
  readonly baseUrl: string;
  /** What its samples are written for where nobody has chosen a server; absent, the same. */
  readonly sampleBaseUrl?: string;
  /** Names the list of servers to choose from (`PageServers.list`); absent where there is no choice. */
  readonly serverList?: string;
  readonly parameters: readonly FormParameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: readonly FormMedia[];
  };
  readonly responses: readonly {
    readonly status: string;
    readonly title: string;
    readonly content: readonly { readonly type: string }[];
    /** Names of the published examples, for an API that is mocked: each can be asked for. */
    readonly examples?: readonly string[];
    /** What can be called with such an answer. */
    readonly next?: readonly NextCall[];
  }[];
  /** Whether the portal gets no keys for it: the site names no endpoint that makes them. */
  readonly hasNoKeys?: true;
  /** The plans that a key can be got for, the usual one first. */
  readonly plans?: readonly { readonly id: string; readonly name: string }[];
  /** Where readers get a key by themselves. */
  readonly keyLink?: { readonly link: string; readonly text?: string };
  /** Where access tokens may be got beside the backend's own origin. */
  readonly oauthOrigins?: readonly string[];
  /** Whether the portal's mock answers, because the API has no backend. */
  readonly isMocked?: true;
  /** What the fields start from; the same that the page's samples show. */
  readonly initial: RequestValues;
  /** By scheme name, what stands where a credential will. */
  readonly placeholders: readonly { readonly scheme: string; readonly text: string }[];
  /** Names of the body's members that are secret, the body itself by the empty name: never put into a link. */
  readonly secrets: readonly string[];
  /** The same of its answers: never kept. Absent: none. */
  readonly answerSecrets?: readonly string[];
  /** Starts of keys that must not be sent from here. */
  readonly refusedKeyPrefixes: readonly string[];
}

export interface FormMedia {
  readonly type: string;
  readonly encoding: NonNullable<CallableOperation['requestBody']>['content'][number]['encoding'];
  readonly files?: readonly BodyFile[];
  /** What its fields start from where it has no example. */
  readonly initial?: RequestValues;
  readonly examples: readonly {
    readonly name: string;
    readonly title: string;
    /** `contentType` and `body` or `parts`. */
    readonly values: RequestValues;
  }[];
}

export type FormOptions = Pick<
  FormModel,
  | 'baseUrl'
  | 'sampleBaseUrl'
  | 'serverList'
  | 'refusedKeyPrefixes'
  | 'isMocked'
  | 'hasNoKeys'
  | 'plans'
  | 'keyLink'
  | 'oauthOrigins'
>;

/** @param others operations of the same API, one of which an answer may lead to */
export function buildFormModel(
  operation: Operation,
  options: FormOptions,
  others: readonly OperationSummary[] = [],
): FormModel {
  const schemes = operation.security.flatMap(({ schemes: entries }) => entries.map(({ scheme }) => scheme));
  const answerSecrets = secretNamesOfAnswers(operation);
  return {
    ...options,
    api: operation.api,
    operation: operation.slug,
    method: operation.method,
    path: operation.path,
    parameters: operation.parameters
      .filter(({ in: place, name }) => place !== 'header' || !isForbiddenHeader(name))
      .map((parameter) => toFormParameter(parameter, operation.schemas)),
    security: operation.security.map((requirement) => ({
      schemes: requirement.schemes.map(({ scheme, scopes }) => ({
        scheme: withoutTexts(scheme, options),
        scopes: scheme.type === 'oauth2' ? scopes : [],
      })),
    })),
    ...(operation.requestBody && { requestBody: toFormBody(operation.requestBody) }),
    responses: operation.responses.map((response) => toFormResponse(operation, response, options, others)),
    schemas: new Map(),
    secrets: secretNames(operation),
    ...(answerSecrets.length > 0 && { answerSecrets }),
    initial: getDefaultValues(operation),
    placeholders: schemes.map((scheme) => ({ scheme: scheme.name, text: placeholderOf(scheme) })),
  };
}

function toFormResponse(
  operation: Operation,
  response: Response,
  { isMocked }: FormOptions,
  others: readonly OperationSummary[],
): FormModel['responses'][number] {
  const { status, title, content } = response;
  const next = nextCalls(operation, response, others);
  return {
    status,
    title,
    content: content.map(({ type }) => ({ type })),
    ...(isMocked && { examples: exampleNames(content) }),
    ...(next.length > 0 && { next }),
  };
}

function exampleNames(content: readonly MediaType[]): string[] {
  const published = content.flatMap(({ examples }) => examples.filter(({ generated }) => !generated));
  return [...new Set(published.map(({ name }) => name))].slice(0, pageLimits.blocks);
}

function toFormBody({
  required,
  content,
}: NonNullable<Operation['requestBody']>): FormModel['requestBody'] & object {
  return {
    required,
    content: content.map(({ type, encoding, examples, files }) => ({
      type,
      ...(files && {
        files,
        ...(examples.length === 0 && { initial: bodyFromExample({ type, files }, undefined) }),
      }),
      encoding: encoding.map((entry) => ({ ...entry, headers: [] })),
      examples: examples.slice(0, pageLimits.blocks).map((example) => ({
        name: example.name,
        title: example.summary ?? example.name,
        values: bodyFromExample({ type, ...(files && { files }) }, example),
      })),
    })),
  };
}

/** Of the flows what the console goes by: a token URL that is here can be called, whatever its origin was written as. */
function withoutTexts(scheme: SecurityScheme, { baseUrl, oauthOrigins }: FormOptions): SecurityScheme {
  const { description: _, ...rest } = scheme;
  if (rest.type !== 'oauth2') return rest;
  const { origin } = new URL(baseUrl);
  const flows = rest.flows
    .filter(({ kind }) => kind === 'clientCredentials' || kind === 'authorizationCode')
    .map(({ kind, authorizationUrl, tokenUrl, scopes }) => ({
      kind,
      ...(authorizationUrl !== undefined && {
        authorizationUrl: endpointAt(authorizationUrl, origin, oauthOrigins)?.href ?? authorizationUrl,
      }),
      ...(tokenUrl !== undefined && {
        tokenUrl: endpointAt(tokenUrl, origin, oauthOrigins)?.href ?? tokenUrl,
      }),
      scopes: scopes.map(({ name }) => ({ name, description: '' })),
    }));
  return { ...rest, flows };
}
