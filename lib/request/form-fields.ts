import { FaultList } from './faults.ts';
import { valueOfText } from './field-text.ts';
import type { FormModel, FormParameter } from './form.ts';
import { bodyOfText } from './json-text.ts';
import { isJson, isMultipart, isUrlencoded } from './media-types.ts';
import type { RequestValues } from './types.ts';

/** Places of a plain form's fields: `query.limit`, `auth.bearerAuth`, `part.name`; beside them `contentType` and `body`. */
export type FieldPlace = 'path' | 'query' | 'header' | 'cookie' | 'auth' | 'part';

export function fieldName(place: FieldPlace, name: string): string {
  return `${place}.${name}`;
}

export function placeOf({ in: place }: FormParameter): Exclude<FieldPlace, 'auth' | 'part'> {
  return place === 'querystring' ? 'query' : place;
}

/**
 * The values that the fields of a plain HTML form stand for. A field left empty is not sent; a name that the operation
 * does not have, or one that comes twice, is a fault, as it is in a call of the console.
 *
 * @throws InvalidValuesError with every fault.
 */
export function valuesOfFields(
  model: FormModel,
  fields: readonly (readonly [name: string, text: string])[],
): RequestValues {
  const faults = new FaultList();
  const texts = new Map<string, string>();
  for (const [name, text] of fields) {
    if (texts.has(name)) faults.add([name], 'comes twice');
    // A form writes every line break as CRLF (HTML, "constructing the entry list"); what was typed is a line feed.
    texts.set(name, text.replaceAll('\r\n', '\n'));
  }
  const take = (name: string): string | undefined => {
    const text = texts.get(name);
    texts.delete(name);
    return text === '' ? undefined : text;
  };
  const named = Object.fromEntries(
    (['path', 'query', 'header', 'cookie'] as const).flatMap((place) => {
      const entries = model.parameters
        .filter((parameter) => placeOf(parameter) === place)
        .flatMap((parameter) => {
          const text = take(fieldName(place, parameter.name));
          return text === undefined ? [] : [[parameter.name, valueOfText(parameter, text)] as const];
        });
      return entries.length > 0 ? [[place, Object.fromEntries(entries)]] : [];
    }),
  );
  const auth = model.placeholders.flatMap(({ scheme }) => {
    const text = take(fieldName('auth', scheme))?.trim();
    return text ? [[scheme, text] as const] : [];
  });
  const values = {
    ...named,
    ...(auth.length > 0 && { auth: Object.fromEntries(auth) }),
    ...takeBody(model, texts, take),
  };
  for (const name of texts.keys()) faults.add([name], 'is not a field of this form');
  faults.throwIfAny();
  return values;
}

function takeBody(
  { requestBody }: FormModel,
  texts: ReadonlyMap<string, string>,
  take: (name: string) => string | undefined,
): RequestValues {
  if (!requestBody) return {};
  const contentType = take('contentType') ?? requestBody.content[0]?.type ?? '';
  if (isMultipart(contentType) || isUrlencoded(contentType)) {
    const prefix = fieldName('part', '');
    const names = [...texts.keys()].filter((name) => name.startsWith(prefix));
    const examples = requestBody.content.find(({ type }) => type === contentType)?.examples[0]?.values.parts;
    const parts = names.flatMap((field) => {
      const text = take(field);
      if (text === undefined) return [];
      const name = field.slice(prefix.length);
      // A list or an object stands in the form as its JSON, and is sent in the property's own style.
      const example = examples?.find((each) => each.name === name)?.value;
      const isText = example === undefined || typeof example === 'string';
      return [{ name, value: isText ? text : bodyOfText(text) }];
    });
    return parts.length > 0 ? { contentType, parts } : {};
  }
  const text = take('body');
  if (text === undefined) return {};
  return { contentType, body: isJson(contentType) ? bodyOfText(text) : text };
}
