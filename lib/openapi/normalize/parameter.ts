import { defined } from '../defined.ts';
import type { Header, Parameter, ParameterLocation, ParameterStyle } from '../model.ts';
import { elements, flag, has, member, members, type Place, text } from '../parse/place.ts';
import type { Context } from './context.ts';
import { valueExamples } from './example.ts';
import { isInternal } from './internal.ts';
import { prose } from './prose.ts';
import { anything, normalizeSchema } from './schema.ts';

const locations = new Set<string>(['path', 'query', 'header', 'cookie', 'querystring']);
const defaultStyles: Record<ParameterLocation, ParameterStyle> = {
  path: 'simple',
  query: 'form',
  header: 'simple',
  cookie: 'form',
  querystring: 'form',
};
// OpenAPI says that a parameter of these names is to be ignored: other parts of the file describe them.
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

/** The path's parameters with the operation's over them. */
export function normalizeParameters(path: Place, operation: Place, context: Context): Parameter[] {
  const all = new Map<string, Parameter>();
  for (const holder of [path, operation]) {
    for (const place of elements(member(holder, 'parameters'))) {
      const parameter = normalizeParameter(context.references.follow(place), context);
      if (parameter) all.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...all.values()];
}

function normalizeParameter(place: Place, context: Context): Parameter | undefined {
  const name = text(place, 'name');
  const location = text(place, 'in');
  if (name === undefined || location === undefined || !locations.has(location)) return;
  if (location === 'header' && ignoredHeaders.has(name.toLowerCase())) return;
  const where = location as ParameterLocation;
  const style = (text(place, 'style') as ParameterStyle | undefined) ?? defaultStyles[where];
  return defined({
    name,
    in: where,
    required: where === 'path' || flag(place, 'required') === true,
    description: prose(place, 'description'),
    deprecated: flag(place, 'deprecated') ?? false,
    allowEmptyValue: flag(place, 'allowEmptyValue') ?? false,
    style,
    explode: flag(place, 'explode') ?? (style === 'form' || style === 'cookie'),
    allowReserved: flag(place, 'allowReserved') ?? false,
    ...value(place, context),
  });
}

/** A parameter of the path of which a description has nothing but the name. */
export function undescribedParameter(name: string): Parameter {
  return {
    name,
    in: 'path',
    required: true,
    deprecated: false,
    allowEmptyValue: false,
    style: 'simple',
    explode: false,
    allowReserved: false,
    schema: anything,
    examples: [{ name: 'default', value: 'string', generated: true }],
  };
}

export function normalizeHeaders(holder: Place, context: Context): Header[] {
  return members(member(holder, 'headers')).flatMap(({ key, place }) => {
    const at = context.references.follow(place);
    // Content-Type is said by the media types.
    if (key.toLowerCase() === 'content-type') return [];
    return [
      defined({
        name: key,
        required: flag(at, 'required') ?? false,
        description: prose(at, 'description'),
        deprecated: flag(at, 'deprecated') ?? false,
        explode: flag(at, 'explode') ?? false,
        ...value(at, context),
      }),
    ];
  });
}

const exampleKeys = ['example', 'examples', 'x-example'];

/** A parameter's value is described by a schema or by one media type. */
function value(place: Place, context: Context) {
  const [content] = members(member(place, 'content'));
  const holder = content ? context.references.follow(content.place) : place;
  const described = has(holder, 'schema') ? normalizeSchema(member(holder, 'schema'), context) : anything;
  const schema = isInternal(place) ? { ...described, internal: true } : described;
  // OpenAPI 3.2 lets examples stand beside either of the two.
  const given = [holder, place].find((at) => exampleKeys.some((key) => has(at, key))) ?? holder;
  const examples = valueExamples(given, schema, content?.key, context);
  return { schema, examples, content: content?.key };
}
