import type { Encoding, Parameter, Schema } from '../openapi/model.ts';

/**
 * How a list or an object is written into the request, by an example, where it is written in a way of its own. A
 * single value looks the same in most styles.
 * @param schema of the parameter, without `ref`.
 */
export function describeStyle(parameter: Parameter, schema: Schema): string[] {
  const { content, allowEmptyValue, allowReserved } = parameter;
  const words = content === undefined ? styleWords(parameter, schema) : [`sent as ${content}`];
  if (allowEmptyValue) words.push('may be empty');
  if (allowReserved) words.push('reserved characters stay as they are');
  return words;
}

function styleWords({ style, explode, name }: Parameter, schema: Schema): string[] {
  if (style === 'matrix') return [`written as ;${name}=value`];
  if (style === 'label') return ['written as .value'];
  const isArray = schema.types.includes('array');
  const isObject = schema.types.includes('object');
  if (!isArray && !isObject) return [];
  if (style === 'deepObject') return [`written as ${name}[key]=value`];
  if (style === 'spaceDelimited') return ['values joined by spaces'];
  if (style === 'pipeDelimited') return ['values joined by |'];
  if (style === 'tabDelimited') return ['values joined by tabs'];
  if (style === 'simple')
    return [explode && isObject ? 'written as key=value, joined by commas' : 'values joined by commas'];
  if (!explode) return ['values joined by commas'];
  return [isArray ? `${name} is repeated for each value` : 'each property is a parameter of its own'];
}

/** How one part of a form is sent. */
export function describeEncoding({
  contentType,
  style,
  explode,
  allowReserved,
  headers,
}: Encoding): string[] {
  return [
    contentType !== undefined && `sent as ${contentType}`,
    style !== undefined && `style ${style}`,
    explode !== undefined && (explode ? 'exploded' : 'not exploded'),
    allowReserved && 'reserved characters stay as they are',
    headers.length > 0 && `with ${headers.map(({ name }) => name).join(', ')}`,
  ].filter((word) => typeof word === 'string');
}
