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
  ['path', words.thePathParameter],
  ['query', words.theQueryParameter],
  ['header', words.theHeader],
  ['cookie', words.theCookie],
  ['auth', words.theCredential],
  ['variables', words.theServerVariable],
]);

const alone: ReadonlyMap<string, string> = new Map([
  ['body', words.theBody],
  ['contentType', words.theMediaType],
  ['server', words.theServer],
]);

function subjectOf(place: string, [name, ...rest]: readonly string[]): string {
  if (place === 'parts')
    return name === undefined ? words.theForm : say(words.partOfTheForm, { number: Number(name) + 1 });
  const noun = named.get(place);
  if (noun === undefined || name === undefined)
    return alone.get(place) ?? say(words.thePlace, { place: place || name || '' });
  const subject = say(noun, { name });
  return rest.length > 0 ? say(words.inside, { subject, path: rest.join('.') }) : subject;
}
