import { isObject } from '../openapi/json-value.ts';
import type { FormModel } from './form.ts';
import { placeOf } from './form-fields.ts';
import type { Part, RequestValues } from './types.ts';

/** What is done with a secret of this name; `undefined` leaves it out. */
export type Replace = (name: string, value: unknown) => unknown;

/** Which values are secret beside those that the description marks. */
export type Suspect = (name: string, value: unknown) => boolean;

type Model = Pick<FormModel, 'parameters' | 'secrets'>;

const places = ['path', 'query', 'header', 'cookie'] as const;

/**
 * The values without credentials, and with what is secret replaced: a parameter, a member of the body or a field of a
 * form. A text that is no JSON cannot be cleaned, so it is secret as a whole where anything in it may be; its name is empty.
 */
export function replaceSecrets(
  model: Model,
  { auth: _, parts, body, ...rest }: RequestValues,
  replace: Replace,
  suspect: Suspect = () => false,
): Omit<RequestValues, 'auth'> {
  const isSecret: Suspect = (name, value) => model.secrets.includes(name) || suspect(name, value);
  const named = replaceParameters(model, rest, replace, suspect);
  const cleaned = body === undefined ? undefined : replaceInBody(model, body, replace, isSecret);
  return {
    ...rest,
    ...named,
    ...(cleaned !== undefined && { body: cleaned }),
    ...(parts && { parts: parts.flatMap((part) => replaceInPart(model, part, replace, isSecret)) }),
  };
}

/** The values without credentials, secrets and files: what may be put into a link. */
export function withoutSecrets(model: Model, values: RequestValues): Omit<RequestValues, 'auth'> {
  return withoutFiles(replaceSecrets(model, values, () => undefined));
}

/** Files stay where they are: only what was typed is kept. */
export function withoutFiles<Values extends RequestValues>({ body, parts, ...rest }: Values) {
  return {
    ...rest,
    ...(body !== undefined && !holdsBytes(body) && { body }),
    ...(parts && { parts: parts.filter(({ base64 }) => base64 === undefined) }),
  };
}

export function holdsBytes(body: unknown): body is { readonly base64: string; readonly filename?: string } {
  return (
    isObject(body) &&
    typeof body.base64 === 'string' &&
    Object.keys(body).every((key) => /^(?:base64|filename)$/.test(key))
  );
}

function replaceParameters(
  { parameters }: Model,
  values: RequestValues,
  replace: Replace,
  suspect: Suspect,
): RequestValues {
  const secret = parameters.filter(({ isSecret }) => isSecret);
  return Object.fromEntries(
    places
      .filter((place) => values[place])
      .map((place) => {
        const isSecret: Suspect = (name, value) =>
          secret.some((each) => each.name === name && placeOf(each) === place) || suspect(name, value);
        return [place, replaceMembers(values[place] ?? {}, replace, isSecret)];
      }),
  );
}

function replaceInPart({ secrets }: Model, part: Part, replace: Replace, isSecret: Suspect): Part[] {
  const { name, value } = part;
  if (isSecret('', value) || isSecret(name, value)) return given(replace(name, value), part);
  if (value === undefined) return [part];
  if (typeof value !== 'string') return [{ ...part, value: maskMembers(value, replace, isSecret) }];
  // What is typed as JSON, and is none yet, cannot be cleaned.
  return secrets.length > 0 && /^\s*[{[]/.test(value) ? given(replace(name, value), part) : [part];
}

function given(value: unknown, { name, contentType }: Part): Part[] {
  return value === undefined ? [] : [{ name, value, ...(contentType !== undefined && { contentType }) }];
}

function replaceInBody({ secrets }: Model, body: unknown, replace: Replace, isSecret: Suspect): unknown {
  if (holdsBytes(body)) return body;
  if (isSecret('', body) || (typeof body === 'string' && secrets.length > 0)) return replace('', body);
  return maskMembers(body, replace, isSecret);
}

/** A JSON value with the members that are secret replaced, wherever they are. */
export function maskMembers(value: unknown, replace: Replace, isSecret: Suspect): unknown {
  if (Array.isArray(value)) return value.map((item) => maskMembers(item, replace, isSecret));
  return isObject(value) ? replaceMembers(value, replace, isSecret) : value;
}

function replaceMembers(
  object: Readonly<Record<string, unknown>>,
  replace: Replace,
  isSecret: Suspect,
): Record<string, unknown> {
  const members = Object.entries(object).map(
    ([name, member]) =>
      [
        name,
        isSecret(name, member) ? replace(name, member) : maskMembers(member, replace, isSecret),
      ] as const,
  );
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
