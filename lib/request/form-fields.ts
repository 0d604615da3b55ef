import { words } from '#words/request.ts';
import type { BodyFile } from '../openapi/model.ts';
import { FaultList } from './faults.ts';
import { valueOfText } from './field-text.ts';
import type { FormModel, FormParameter } from './form.ts';
import { bodyOfText } from './json-text.ts';
import { findMedia, isJson, isMultipart, isUrlencoded } from './media-types.ts';
import { emptyPart } from './sample-files.ts';
import type { Part, RequestValues } from './types.ts';

/**
 * Places of a plain form's fields: `query.limit`, `auth.bearerAuth`, `part.name`, `file.name` for a file that is sent
 * empty; beside them `contentType` and `body`.
 */
export type FieldPlace = 'path' | 'query' | 'header' | 'cookie' | 'auth' | 'part' | 'file';

export function fieldName(place: FieldPlace, name: string): string {
  return `${place}.${name}`;
}

export function placeOf({ in: place }: FormParameter): Exclude<FieldPlace, 'auth' | 'part' | 'file'> {
  return place === 'querystring' ? 'query' : place;
}

/** Fields that may come several times: lists whose items are picked come as one field for each. */
function pickedLists({ parameters }: FormModel): ReadonlySet<string> {
  const lists = parameters.filter(({ itemChoices }) => itemChoices !== undefined);
  return new Set(lists.map((parameter) => fieldName(placeOf(parameter), parameter.name)));
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
  const lists = pickedLists(model);
  for (const [name, text] of fields) {
    const before = texts.get(name);
    if (before !== undefined && !lists.has(name)) faults.add([name], words.comesTwice);
    // A form writes every line break as CRLF (HTML, "constructing the entry list"); what was typed is a line feed.
    const typed = text.replaceAll('\r\n', '\n');
    texts.set(name, before === undefined ? typed : `${before}\n${typed}`);
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
    ...takeBody(model, texts, take, faults),
  };
  for (const name of texts.keys()) faults.add([name], words.isNoFieldOfForm);
  faults.throwIfAny();
  return values;
}

function takeBody(
  { requestBody }: FormModel,
  texts: ReadonlyMap<string, string>,
  take: (name: string) => string | undefined,
  faults: FaultList,
): RequestValues {
  if (!requestBody) return {};
  const contentType = take('contentType') ?? requestBody.content[0]?.type ?? '';
  if (isMultipart(contentType) || isUrlencoded(contentType)) {
    const prefix = fieldName('part', '');
    const names = [...texts.keys()].filter((name) => name.startsWith(prefix));
    const media = findMedia(requestBody.content, contentType);
    const examples = media?.examples[0]?.values.parts;
    const texted = names.flatMap((field) => {
      const text = take(field);
      if (text === undefined) return [];
      const name = field.slice(prefix.length);
      // A list or an object stands in the form as its JSON, and is sent in the property's own style.
      const example = examples?.find((each) => each.name === name)?.value;
      const isText = example === undefined || typeof example === 'string';
      return [{ name, value: isText ? text : bodyOfText(text) }];
    });
    const parts = [...texted, ...takeFiles(media?.files ?? [], take, faults)];
    return parts.length > 0 ? { contentType, parts } : {};
  }
  const text = take('body');
  if (text === undefined) return {};
  return { contentType, body: isJson(contentType) ? bodyOfText(text) : text };
}

/** Such a form carries no file: one that the operation cannot do without is sent empty, where its box is ticked. */
function takeFiles(
  files: readonly BodyFile[],
  take: (name: string) => string | undefined,
  faults: FaultList,
): Part[] {
  return files.flatMap((file) => {
    const { property = '', required } = file;
    const isTicked = take(fieldName('file', property)) !== undefined;
    if (isTicked) return [emptyPart(file)];
    if (required) faults.add([fieldName('file', property)], words.isFile);
    return [];
  });
}
