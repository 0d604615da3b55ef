import {
  elements,
  has,
  isObject,
  member,
  members,
  own,
  type Place,
  type RawObject,
  text,
  texts,
} from '../parse/place.ts';
import type { References } from '../parse/references.ts';

/** Members of a Swagger 2.0 parameter or header that belong to its value; extensions of values among them. */
const valueKeywords =
  'type format items default maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems enum multipleOf x-nullable x-ms-enum'.split(
    ' ',
  );
const isEnumExtension = (key: string) => key.startsWith('x-enum');

/** A Swagger 2.0 operation in the shape of OpenAPI 3; schemas and references stay as they are. */
export function upgradeOperation(path: Place, operation: Place, root: Place, references: References): Place {
  const parameters = new Map<string, RawObject>();
  for (const holder of [path, operation]) {
    for (const place of elements(member(holder, 'parameters'))) {
      const { value } = references.follow(place);
      if (isObject(value)) parameters.set(`${String(value.in)} ${String(value.name)}`, value);
    }
  }
  const all = [...parameters.values()];
  const consumes = mediaTypes(operation, root, 'consumes');
  const body = requestBody(all, consumes);
  const value = {
    ...(operation.value as RawObject),
    parameters: all.filter((each) => each.in !== 'body' && each.in !== 'formData').map(upgradeParameter),
    ...(body ? { requestBody: body } : {}),
    responses: responses(member(operation, 'responses'), mediaTypes(operation, root, 'produces'), references),
  };
  return { ...operation, value };
}

function mediaTypes(operation: Place, root: Place, key: 'consumes' | 'produces'): string[] {
  return texts(has(operation, key) ? operation : root, key);
}

function requestBody(parameters: readonly RawObject[], consumes: readonly string[]): RawObject | undefined {
  const body = parameters.find((each) => each.in === 'body');
  if (body) {
    const media = { schema: body.schema, ...only(body, ['x-example', 'example', 'x-examples']) };
    return withContent(only(body, ['description', 'required']), consumes, 'application/json', media);
  }
  const fields = parameters.filter((each) => each.in === 'formData');
  return fields.length === 0 ? undefined : form(fields, consumes);
}

function form(fields: readonly RawObject[], consumes: readonly string[]): RawObject {
  const hasFile = fields.some((field) => field.type === 'file');
  // Bytes go in parts of their own, whatever else the operation says that it takes.
  const types = consumes.filter((type) => /form/i.test(type) && !(hasFile && /urlencoded/i.test(type)));
  const fallback = hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  const required = fields.filter((field) => field.required === true).map((field) => String(field.name));
  const schema = {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [String(field.name), { ...schemaOf(field), ...only(field, ['description']) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
  };
  const encoding = Object.fromEntries(
    fields
      .filter((field) => field.type === 'array')
      .map((field) => [String(field.name), collection(field)] as const),
  );
  return withContent({ required: required.length > 0 }, types, fallback, { schema, encoding });
}

function withContent(
  body: RawObject,
  types: readonly string[],
  fallback: string,
  media: RawObject,
): RawObject {
  const list = types.length > 0 ? types : [fallback];
  return { ...body, content: Object.fromEntries(list.map((type) => [type, media])) };
}

function upgradeParameter(parameter: RawObject): RawObject {
  return {
    ...only(parameter, [
      'name',
      'in',
      'description',
      'required',
      'allowEmptyValue',
      'x-example',
      'x-internal',
    ]),
    schema: schemaOf(parameter),
    ...(parameter.type === 'array' ? collection(parameter) : {}),
  };
}

function schemaOf(holder: RawObject): RawObject {
  const schema = only(holder, [...valueKeywords, ...Object.keys(holder).filter(isEnumExtension)]);
  return holder.type === 'file' ? { ...schema, type: 'string', format: 'binary' } : schema;
}

/** `collectionFormat` as style and explode. */
function collection(parameter: RawObject): RawObject {
  const where = parameter.in;
  switch (parameter.collectionFormat) {
    case 'multi':
      return { style: 'form', explode: true };
    case 'ssv':
      return { style: 'spaceDelimited', explode: false };
    case 'pipes':
      return { style: 'pipeDelimited', explode: false };
    case 'tsv':
      return { style: 'tabDelimited', explode: false };
    default:
      return { style: where === 'path' || where === 'header' ? 'simple' : 'form', explode: false };
  }
}

function responses(place: Place, produces: readonly string[], references: References): RawObject {
  return Object.fromEntries(
    members(place)
      .filter(({ key }) => !key.startsWith('x-'))
      .map(({ key, place: at }) => [key, upgradeResponse(references.follow(at), produces)]),
  );
}

function upgradeResponse(place: Place, produces: readonly string[]): RawObject {
  const examples = member(place, 'examples');
  const schema = own(place.value, 'schema');
  const types = new Set([
    ...(schema === undefined ? [] : produces),
    ...members(examples).map(({ key }) => key),
  ]);
  const usual = own(schema, 'type') === 'file' ? 'application/octet-stream' : 'application/json';
  if (schema !== undefined && types.size === 0) types.add(usual);
  const content = [...types].map((type) => [
    type,
    {
      ...(schema === undefined ? {} : { schema }),
      ...(has(examples, type) ? { example: own(examples.value, type) } : {}),
    },
  ]);
  const headers = members(member(place, 'headers')).map(({ key, place: at }) => [
    key,
    { description: text(at, 'description'), schema: schemaOf(at.value as RawObject) },
  ]);
  return {
    description: text(place, 'description'),
    content: Object.fromEntries(content),
    headers: Object.fromEntries(headers),
  };
}

function only(holder: RawObject, keys: readonly string[]): RawObject {
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(holder, key) ? [[key, holder[key]]] : [])));
}
