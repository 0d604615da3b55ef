import { words } from '#words/request.ts';
import { isObject } from '../openapi/json-value.ts';
import { declaresKey } from './declared-keys.ts';
import { encodedDelimiterOf } from './delimiters.ts';
import { expand, expandDeepObject, toText } from './expand.ts';
import type { FaultList } from './faults.ts';
import { contentText, isUrlencoded } from './media-types.ts';
import { holdsLoneSurrogate, own } from './named-values.ts';
import { encodeFormText, encodeQueryReserved, encodeUnreserved } from './percent-encoding.ts';
import type { CallableOperation, CallableParameter, NamedValues } from './types.ts';

/** The `name=value` pairs of the query string, in declared order. */
export function buildQuery(operation: CallableOperation, values: NamedValues, faults: FaultList): string[] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'query' || parameter.in === 'querystring')
    .flatMap((parameter) => {
      const value = own(values, parameter.name);
      if (value === undefined) return [];
      if (holdsLoneSurrogate(value)) {
        faults.add(['query', parameter.name], words.mustBeUnicode);
        return [];
      }
      if (parameter.in === 'querystring') return [wholeQuery(parameter, value)];
      checkKeys(parameter, value, operation, faults);
      return serialize(parameter, value);
    });
}

function serialize(parameter: CallableParameter, value: unknown): string[] {
  const { name, explode, style } = parameter;
  const encode = parameter.allowReserved ? encodeQueryReserved : encodeUnreserved;
  if (parameter.content !== undefined) {
    return [`${encodeUnreserved(name)}=${encode(contentText(parameter.content, value))}`];
  }
  if (style === 'deepObject' && isObject(value)) return expandDeepObject(name, value, encodeUnreserved);
  const delimiter = encodedDelimiterOf(style);
  return expand(value, { name, explode, named: true, delimiter, encode, encodeName: encodeUnreserved });
}

/** OpenAPI 3.2 `in: querystring`: one document is the whole query string. */
function wholeQuery(parameter: CallableParameter, value: unknown): string {
  const mediaType = parameter.content ?? 'text/plain';
  if (!isUrlencoded(mediaType)) return encodeUnreserved(contentText(mediaType, value));
  if (!isObject(value)) return toText(value);
  return Object.entries(value)
    .flatMap(([key, member]) =>
      (Array.isArray(member) ? member : [member]).map(
        (item) => `${encodeFormText(key)}=${encodeFormText(toText(item))}`,
      ),
    )
    .join('&');
}

function checkKeys(
  parameter: CallableParameter,
  value: unknown,
  operation: CallableOperation,
  faults: FaultList,
) {
  const putsKeysOnTheWire =
    parameter.explode && parameter.style !== 'deepObject' && parameter.content === undefined;
  if (!putsKeysOnTheWire || !isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (declaresKey(key, parameter.schema, operation.schemas, true)) continue;
    faults.add(['query', parameter.name, key], words.isNotDeclared);
  }
}
