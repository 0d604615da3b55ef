import { say } from '#lib/words/say.ts';
import { words } from '#words/terms.ts';
import type { Encoding, Parameter, Schema } from '../openapi/model.ts';

/**
 * How a list or an object is written into the request, by an example, where it is written in a way of its own. A
 * single value looks the same in most styles.
 * @param schema of the parameter, without `ref`.
 */
export function describeStyle(parameter: Parameter, schema: Schema): string[] {
  const { content, allowEmptyValue, allowReserved } = parameter;
  const parts =
    content === undefined ? styleWords(parameter, schema) : [say(words.sentAs, { type: content })];
  if (allowEmptyValue) parts.push(words.mayBeEmpty);
  if (allowReserved) parts.push(words.reservedCharactersStayAs);
  return parts;
}

function styleWords({ style, explode, name }: Parameter, schema: Schema): string[] {
  if (style === 'matrix') return [say(words.writtenAs, { form: `;${name}=value` })];
  if (style === 'label') return [say(words.writtenAs, { form: '.value' })];
  const isArray = schema.types.includes('array');
  const isObject = schema.types.includes('object');
  if (!isArray && !isObject) return [];
  if (style === 'deepObject') return [say(words.writtenAs, { form: `${name}[key]=value` })];
  if (style === 'spaceDelimited') return [words.valuesJoinedBySpaces];
  if (style === 'pipeDelimited') return [words.joinedByPipes];
  if (style === 'tabDelimited') return [words.valuesJoinedByTabs];
  if (style === 'simple')
    return [explode && isObject ? words.writtenAsKeyValueJoined : words.valuesJoinedByCommas];
  if (!explode) return [words.valuesJoinedByCommas];
  return [isArray ? say(words.isRepeatedForEachValue, { name }) : words.eachPropertyIsAParameter];
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
    contentType !== undefined && say(words.sentAs, { type: contentType }),
    style !== undefined && say(words.style, { style }),
    explode !== undefined && (explode ? words.exploded : words.notExploded),
    allowReserved && words.reservedCharactersStayAs,
    headers.length > 0 && say(words.with, { headers: headers.map(({ name }) => name).join(', ') }),
  ].filter((word) => typeof word === 'string');
}
