import { defined } from '../defined.ts';
import type { Schema } from '../model.ts';
import { flag, has, isObject, line, member, own, type Place, text } from '../parse/place.ts';
import { enumValues } from './enumeration.ts';
import { externalDocs } from './info.ts';
import { isInternal } from './internal.ts';
import { prose } from './prose.ts';

/** What a schema says of a value without referring to other schemas. */
export function annotations(place: Place) {
  const content = own(place.value, 'contentMediaType');
  return defined({
    title: line(place, 'title'),
    description: prose(place, 'description'),
    format: text(place, 'format') ?? (text(place, 'type') === 'file' ? 'binary' : undefined),
    enum: enumValues(place),
    const: has(place, 'const') ? { value: own(place.value, 'const') } : undefined,
    default: has(place, 'default') ? { value: own(place.value, 'default') } : undefined,
    examples: schemaExamples(place),
    deprecated: flag(place, 'deprecated') ?? flag(place, 'x-deprecated'),
    readOnly: flag(place, 'readOnly'),
    writeOnly: flag(place, 'writeOnly'),
    internal: isInternal(place) || undefined,
    externalDocs: externalDocs(place),
    contentMediaType: typeof content === 'string' ? content : undefined,
    contentEncoding: text(place, 'contentEncoding'),
    xml: xml(member(place, 'xml')),
  });
}

function schemaExamples(place: Place): unknown[] | undefined {
  const list = own(place.value, 'examples');
  if (Array.isArray(list) && list.length > 0) return list;
  const key = ['example', 'x-example'].find((each) => has(place, each));
  return key === undefined ? undefined : [own(place.value, key)];
}

function xml(place: Place): Schema['xml'] {
  if (!isObject(place.value)) return undefined;
  return defined({
    name: text(place, 'name'),
    namespace: text(place, 'namespace'),
    prefix: text(place, 'prefix'),
    attribute: flag(place, 'attribute'),
    wrapped: flag(place, 'wrapped'),
    nodeType: text(place, 'nodeType'),
  });
}
