import { say } from '#lib/words/say.ts';
import { words } from '#words/request.ts';
import { unescapeToken } from '../openapi/parse/pointer.ts';
import type { Fault } from './faults.ts';

/** A fault as a sentence, for a reader who sees no field that it could stand at. */
export function describeFault({ pointer, detail }: Fault): string {
  const [place = '', ...steps] = pointer.split('/').slice(1).map(unescapeToken);
  return `${subjectOf(place, steps)} ${detail}.`;
}

const named = new Map([
  ['path', 'thePathParameter'],
  ['query', 'theQueryParameter'],
  ['header', 'theHeader'],
  ['cookie', 'theCookie'],
  ['auth', 'theCredential'],
  ['variables', 'theServerVariable'],
] as const);

const alone = new Map([
  ['body', 'theBody'],
  ['contentType', 'theMediaType'],
  ['server', 'theServer'],
] as const);

function subjectOf(place: string, [name, ...rest]: readonly string[]): string {
  if (place === 'parts')
    return name === undefined ? words.theForm : say(words.partOfTheForm, { number: Number(name) + 1 });
  const noun = valueAt(named, place);
  if (noun === undefined || name === undefined) {
    const only = valueAt(alone, place);
    return only === undefined ? say(words.thePlace, { place: place || name || '' }) : words[only];
  }
  const subject = say(words[noun], { name });
  return rest.length > 0 ? say(words.inside, { subject, path: rest.join('.') }) : subject;
}

function valueAt<Key>(map: ReadonlyMap<string, Key>, place: string): Key | undefined {
  return map.get(place);
}
