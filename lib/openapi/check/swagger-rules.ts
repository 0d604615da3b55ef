import { elements, flag, has, isObject, member, own, type Place, text } from '../parse/place.ts';
import { asWritten } from './as-written.ts';
import type { Rule } from './kind.ts';
import { checkMultipleOf, checkNotEmpty } from './schema-rules.ts';

export const hostIsBare: Rule = (place, report) => {
  const host = text(place, 'host');
  if (host !== undefined && /[/{}\s]/.test(host)) {
    report.error(
      member(place, 'host'),
      '"host" is a name and a port only: move the rest to "schemes" and "basePath"',
    );
  }
  const base = text(place, 'basePath');
  if (base !== undefined && !base.startsWith('/')) {
    report.error(member(place, 'basePath'), '"basePath" must begin with "/"');
  }
};

export const hasOneBody: Rule = (place, report) => {
  const all = elements(member(place, 'parameters'));
  const inBody = all.filter((parameter) => own(parameter.value, 'in') === 'body');
  if (inBody[1]) report.error(inBody[1], 'there may be only one parameter in "body"');
  const form = all.find((parameter) => own(parameter.value, 'in') === 'formData');
  if (inBody[0] && form)
    report.error(form, 'parameters in "formData" and "body" cannot stand together: keep one kind');
};

export const parameterFitsPlace: Rule = (place, report) => {
  const where = text(place, 'in') ?? '';
  if (where === 'body') {
    if (!has(place, 'schema')) report.error(place, 'a parameter in "body" needs "schema": add it');
    if (has(place, 'type'))
      report.error(member(place, 'type'), 'in "body" the type belongs into "schema": move it there');
    return;
  }
  if (where !== '' && !has(place, 'type'))
    report.error(place, `a parameter in "${where}" needs "type": add it`);
  if (has(place, 'schema'))
    report.error(member(place, 'schema'), `"schema" is for "body" only: write "type" here`);
  checkType(place, where, report);
  if (where === 'path' && flag(place, 'required') !== true) {
    report.error(place, `a path parameter is always needed: add ${asWritten(place, 'required', true)}`);
  }
};

function checkType(place: Place, where: string, report: Parameters<Rule>[1]): void {
  const type = own(place.value, 'type');
  if (type === 'file' && where !== 'formData') {
    report.error(member(place, 'type'), 'the type "file" is for "formData" only');
  }
  if (type === 'array' && !isObject(own(place.value, 'items'))) {
    report.error(place, 'a parameter of type "array" needs "items": add it');
  }
  const isMulti = own(place.value, 'collectionFormat') === 'multi';
  if (isMulti && where !== 'query' && where !== 'formData') {
    report.error(member(place, 'collectionFormat'), '"multi" is for "query" and "formData" only');
  }
}

const neededFields: Readonly<Record<string, readonly string[]>> = {
  basic: [],
  apiKey: ['name', 'in'],
  oauth2: ['flow', 'scopes'],
};
const flowFields: Readonly<Record<string, readonly string[]>> = {
  implicit: ['authorizationUrl'],
  password: ['tokenUrl'],
  application: ['tokenUrl'],
  accessCode: ['authorizationUrl', 'tokenUrl'],
};

export const securityFitsType: Rule = (place, report) => {
  const type = text(place, 'type') ?? '';
  const flow = text(place, 'flow') ?? '';
  const needed = [
    ...(Object.hasOwn(neededFields, type) ? (neededFields[type] ?? []) : []),
    ...(type === 'oauth2' && Object.hasOwn(flowFields, flow) ? (flowFields[flow] ?? []) : []),
  ];
  for (const key of needed) {
    if (has(place, key)) continue;
    // Many real files leave the scopes out, and nothing is lost by it.
    if (key === 'scopes')
      report.warn(place, 'a security definition of type "oauth2" has no "scopes": add it');
    else report.error(place, `a security definition of type "${type}" needs "${key}": add it`);
  }
};

export const schemaSpeaksItsDialect: Rule = (place, report) => {
  checkNotEmpty(place, report);
  checkMultipleOf(place, report);
  if (own(place.value, 'type') === 'array' && !has(place, 'items')) {
    report.warn(place, 'a schema of type "array" has no "items": add it');
  }
};
