import { unescapeToken } from '../openapi/parse/pointer.ts';
import type { Fault } from './faults.ts';

/** A fault as a sentence, for a reader who sees no field that it could stand at. */
export function describeFault({ pointer, detail }: Fault): string {
  const [place = '', ...steps] = pointer.split('/').slice(1).map(unescapeToken);
  return `${subjectOf(place, steps)} ${detail}.`;
}

const named: ReadonlyMap<string, string> = new Map([
  ['path', 'path parameter'],
  ['query', 'query parameter'],
  ['header', 'header'],
  ['cookie', 'cookie'],
  ['auth', 'credential'],
  ['variables', 'server variable'],
]);

const alone: ReadonlyMap<string, string> = new Map([
  ['contentType', 'media type of the body'],
  ['server', 'server'],
]);

function subjectOf(place: string, [name, ...rest]: readonly string[]): string {
  if (place === 'parts') return name === undefined ? 'The form' : `Part ${Number(name) + 1} of the form`;
  const noun = name === undefined ? undefined : named.get(place);
  if (noun === undefined) return `The ${alone.get(place) ?? place}`;
  const inside = rest.length > 0 ? `, in "${rest.join('.')}",` : '';
  return `The ${noun} "${name}"${inside}`;
}
