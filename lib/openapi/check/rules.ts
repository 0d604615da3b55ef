import type { Dialect } from '../normalize/context.ts';
import { elements, has, isObject, member, members, type Place, text } from '../parse/place.ts';
import { asWritten } from './as-written.ts';
import type { Report, Rule } from './kind.ts';

/** Whether `dialect` is `version` or newer. */
/** A mark that was meant to hide something does so however it is written. */
export function checkMark(place: Place, key: string, report: Report): void {
  if (key === 'x-internal' && typeof place.value !== 'boolean')
    report.error(place, 'must be true or false, without quotes: as it stands, this is hidden');
}

export function isSince(dialect: Dialect, version: Dialect): boolean {
  return Number(dialect) >= Number(version);
}

/** Two fields of which only one may stand. */
export function notBoth(one: string, other: string): Rule {
  return (place, report) => {
    if (has(place, one) && has(place, other)) {
      report.error(member(place, other), `"${one}" and "${other}" cannot stand together: keep one`);
    }
  };
}

export const documentHasContent: Rule = (place, report) => {
  if (!isSince(report.dialect, '3.1')) {
    if (!has(place, 'paths'))
      report.error(place, 'the document has no "paths": add it (it may be empty: {})');
  } else if (!['paths', 'webhooks', 'components'].some((key) => has(place, key))) {
    report.error(place, 'the document has none of "paths", "webhooks" and "components": add one');
  }
};

export const selfHasNoFragment: Rule = (place, report) => {
  if (text(place, '$self')?.includes('#')) {
    report.error(member(place, '$self'), '"$self" must not have a fragment: remove "#" and what follows');
  }
};

const dialects =
  /^https?:\/\/(?:spec\.openapis\.org\/oas\/3\.[12]\/dialect\/[\w-]+|json-schema\.org\/(?:draft-0[4-7]|draft\/20(?:19-09|20-12))\/schema#?)$/;

export const dialectIsKnown: Rule = (place, report) => {
  const dialect = text(place, 'jsonSchemaDialect');
  if (dialect !== undefined && !dialects.test(dialect)) {
    report.error(
      member(place, 'jsonSchemaDialect'),
      'this dialect of JSON Schema is not known here: remove it, or name https://spec.openapis.org/oas/3.1/dialect/base',
    );
  }
};

export const tagsAreUnique: Rule = (place, report) => {
  const seen = new Set<string>();
  for (const tag of elements(member(place, 'tags'))) {
    const name = text(tag, 'name');
    if (name !== undefined && seen.has(name)) {
      report.error(member(tag, 'name'), `the tag "${name}" is declared twice: keep one`);
    }
    if (name !== undefined) seen.add(name);
  }
};

/** `/users/{id}` and `/users/{name}` are the same path to a client, unless each has methods of its own. */
export const pathsDiffer: Rule = (place, report) => {
  const seen = new Map<string, { readonly key: string; readonly place: Place }>();
  for (const { key, place: at } of members(place)) {
    if (!key.startsWith('/')) continue;
    const template = key.replace(/\{[^{}]*\}/g, '{}');
    const before = seen.get(template);
    seen.set(template, before ?? { key, place: at });
    if (before === undefined) continue;
    // Published descriptions do split a path by method; that can still be read in one way only.
    const isShared = members(at).some(({ key: method }) => methods.has(method) && has(before.place, method));
    const tell = isShared ? report.error : report.warn;
    tell.call(report, at, `the path is the same as "${before.key}": join the two`);
  }
};

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

const fixedMethods = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'QUERY'];

export const additionalMethods: Rule = (place, report) => {
  for (const { key, place: at } of members(member(place, 'additionalOperations'))) {
    if (fixedMethods.includes(key)) {
      report.error(at, `"${key}" has a field of its own: move it to "${key.toLowerCase()}"`);
    } else if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(key)) {
      report.error(at, `"${key}" cannot be an HTTP method`);
    }
  }
};

export const responsesAreGiven: Rule = (place, report) => {
  if (!has(place, 'responses') && !isSince(report.dialect, '3.1')) {
    report.error(place, 'an operation has no "responses": add at least one');
  }
};

export const hasOneResponse: Rule = (place, report) => {
  if (isObject(place.value) && Object.keys(place.value).length === 0) {
    report.error(place, 'there is no response: add one, such as "200" or "default"');
  }
};

export const responseIsDescribed: Rule = (place, report) => {
  if (!has(place, 'description') && !isSince(report.dialect, '3.2')) {
    report.error(place, 'a response has no "description": add it');
  }
};

export const encodingIsOfOneKind: Rule = (place, report) => {
  for (const key of ['prefixEncoding', 'itemEncoding']) {
    if (has(place, 'encoding') && has(place, key)) {
      report.error(member(place, key), `"encoding" and "${key}" cannot stand together: keep one`);
    }
  }
};

export const linkHasOneTarget: Rule = (place, report) => {
  const count = ['operationRef', 'operationId'].filter((key) => has(place, key)).length;
  if (count === 0) report.error(place, 'a link needs "operationId" or "operationRef": add one');
  if (count === 2)
    report.error(member(place, 'operationRef'), 'a link has "operationId" or "operationRef": keep one');
};

const schemeFields: Readonly<Record<string, readonly string[]>> = {
  apiKey: ['name', 'in'],
  http: ['scheme'],
  oauth2: ['flows'],
  openIdConnect: ['openIdConnectUrl'],
  mutualTLS: [],
};
const optionalSchemeFields: Readonly<Record<string, readonly string[]>> = {
  http: ['bearerFormat'],
  oauth2: ['oauth2MetadataUrl'],
};

export const securitySchemeFitsType: Rule = (place, report) => {
  const type = text(place, 'type') ?? '';
  if (!Object.hasOwn(schemeFields, type)) return;
  if (type === 'mutualTLS' && !isSince(report.dialect, '3.1')) {
    report.error(
      member(place, 'type'),
      `"mutualTLS" came with OpenAPI 3.1: declare ${asWritten(place, 'openapi', '3.1.0')}`,
    );
  }
  const needed = schemeFields[type] ?? [];
  for (const key of needed) {
    if (!has(place, key)) report.error(place, `a security scheme of type "${type}" needs "${key}": add it`);
  }
  if (type === 'http' && has(place, 'bearerFormat') && text(place, 'scheme')?.toLowerCase() !== 'bearer') {
    report.error(member(place, 'bearerFormat'), '"bearerFormat" is for the scheme "bearer" only: remove it');
  }
  const allowed = [...needed, ...(optionalSchemeFields[type] ?? [])];
  for (const key of [
    'name',
    'in',
    'scheme',
    'bearerFormat',
    'flows',
    'openIdConnectUrl',
    'oauth2MetadataUrl',
  ]) {
    if (has(place, key) && !allowed.includes(key)) {
      report.error(member(place, key), `"${key}" means nothing for type "${type}": remove it`);
    }
  }
};
