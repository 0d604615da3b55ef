import { say } from '#lib/words/say.ts';
import { words as said } from '#words/paste.ts';
import { isForbiddenHeader } from '../build-headers.ts';
import { delimiterOf } from '../delimiters.ts';
import { valueOfText } from '../field-text.ts';
import type { FormModel, FormParameter } from '../form.ts';
import type { NamedValues, RequestValues } from '../types.ts';
import type { PastedRequest } from './pasted-request.ts';
import { addressOf } from './read-paste.ts';

type Pair = readonly [name: string, value: string];

/** Fields that a browser or curl adds to every request. */
const browsersOwn =
  /^(?:accept|accept-language|cache-control|pragma|priority|user-agent|referer|upgrade-insecure-requests|content-type|x-client-data|x-requested-with|baggage|traceparent|tracestate)$/i;

/** The parameters of a pasted request, and what the operation has no place for. */
export function fillParameters(
  model: FormModel,
  pasted: PastedRequest,
  path: Readonly<Record<string, string>>,
): {
  readonly values: Pick<RequestValues, 'path' | 'query' | 'header' | 'cookie'>;
  readonly remarks: readonly string[];
} {
  const remarks: string[] = [];
  const query = [...addressOf(pasted).searchParams];
  const cookies = cookiesOf(pasted);
  const fields = pasted.headers.filter(([name]) => name.toLowerCase() !== 'cookie');
  const values = {
    path: read(model, 'path', Object.entries(path), remarks),
    query: read(model, 'query', query, remarks),
    header: read(model, 'header', fields, remarks),
    cookie: read(model, 'cookie', cookies, remarks),
  };
  const credentials = credentialFields(model);
  const taken = credentials(query, 'query').concat(
    credentials(fields, 'header'),
    credentials(cookies, 'cookie'),
  );
  if (pasted.user !== undefined) taken.push('-u');
  if (taken.length > 0) remarks.push(say(said.credentialsLeftOut, { names: [...new Set(taken)].join(', ') }));
  const isLeft = (place: 'query' | 'header' | 'cookie') => (pair: Pair) =>
    !isDeclared(model, place, pair[0]) && credentials([pair], place).length === 0;
  for (const name of namesOf(query.filter(isLeft('query')))) remarks.push(say(said.unknownQuery, { name }));
  const own = namesOf(fields.filter(isLeft('header')));
  const isOwn = (name: string) => browsersOwn.test(name) || isForbiddenHeader(name);
  for (const name of own.filter((each) => !isOwn(each))) remarks.push(say(said.unknownHeader, { name }));
  const browsers = own.filter((name) => isOwn(name) && !/^(?:accept|content-type)$/i.test(name));
  if (browsers.length > 0) remarks.push(say(said.ownFieldsLeftOut, { names: browsers.join(', ') }));
  const left = namesOf(cookies.filter(isLeft('cookie')));
  if (left.length > 0) remarks.push(say(said.cookiesLeftOut, { names: left.join(', ') }));
  const filled = Object.entries(values).filter(([, named]) => Object.keys(named).length > 0);
  return { values: Object.fromEntries(filled), remarks };
}

function namesOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map(([name]) => name))];
}

function cookiesOf({ headers }: PastedRequest): Pair[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(/;\s*/))
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1)]);
}

/** Which of the pairs carry a credential: by the operation's security schemes, or Authorization whatever they are. */
function credentialFields({ security }: FormModel) {
  const schemes = security.flatMap(({ schemes: entries }) => entries.map(({ scheme }) => scheme));
  const keys = schemes.flatMap((scheme) =>
    scheme.type === 'apiKey' ? [`${scheme.in} ${scheme.parameter.toLowerCase()}`] : [],
  );
  const isOne = (place: string, name: string) =>
    keys.includes(`${place} ${name.toLowerCase()}`) || (place === 'header' && /^authorization$/i.test(name));
  return (pairs: readonly Pair[], place: string) => namesOf(pairs).filter((name) => isOne(place, name));
}

type Place = 'path' | 'query' | 'header' | 'cookie';

function isDeclared({ parameters }: FormModel, place: Place, name: string): boolean {
  return parameters.some(
    (each) =>
      (each.in === 'querystring' && place === 'query') ||
      (each.in === place &&
        (isSameName(each, name) || (place === 'query' && name.startsWith(`${each.name}[`)))),
  );
}

function isSameName({ in: place, name }: FormParameter, given: string): boolean {
  return place === 'header' ? name.toLowerCase() === given.toLowerCase() : name === given;
}

function read(
  { parameters }: FormModel,
  place: Place,
  pairs: readonly Pair[],
  remarks: string[],
): NamedValues {
  const entries = parameters
    .filter((parameter) => parameter.in === place)
    .flatMap((parameter) => {
      const given = pairs.filter(([name]) => isSameName(parameter, name)).map(([, value]) => value);
      const members = pairs.filter(([name]) => name.startsWith(`${parameter.name}[`) && name.endsWith(']'));
      if (parameter.style === 'deepObject' && members.length > 0)
        return [[parameter.name, deepObject(parameter.name, members)] as const];
      const [first] = given;
      if (first === undefined) return [];
      if (!isReadable(parameter, place)) {
        remarks.push(say(said.unreadParameter, { name: parameter.name, text: first }));
        return [];
      }
      return [[parameter.name, readValue(parameter, given)] as const];
    });
  return Object.fromEntries(entries);
}

/** Objects and prefixed styles are written in ways that are not undone here. */
function isReadable({ style, content, field }: FormParameter, place: Place): boolean {
  if (content !== undefined) return true;
  return !(place === 'path' && (style === 'matrix' || style === 'label')) && field !== 'json';
}

function readValue(parameter: FormParameter, given: readonly string[]): unknown {
  const [first = ''] = given;
  if (parameter.field !== 'list') return valueOfText(parameter, first);
  const isOneEach = parameter.explode && (parameter.in === 'query' || parameter.in === 'cookie');
  const items = isOneEach ? given : first.split(delimiterOf(parameter.style) ?? ',');
  return valueOfText(parameter, items.join('\n'));
}

function deepObject(name: string, pairs: readonly Pair[]): Record<string, string> {
  return Object.fromEntries(pairs.map(([key, value]) => [key.slice(name.length + 1, -1), value]));
}
