import { has, type Place } from '../../parse/place.ts';

/** An object of the description that holds values: a schema with a default, a media type with examples. */
export interface ValuedPlace {
  /** As the tables of the check call it. */
  readonly shape: string;
  readonly place: Place;
}

const valuedBy: Readonly<Record<string, readonly string[]>> = {
  schema: ['default', 'example', 'examples', 'enum', 'const'],
  parameter: ['example', 'examples', 'default', 'enum', 'x-example', 'x-examples'],
  header: ['example', 'examples', 'default', 'enum', 'x-example'],
  items: ['default', 'enum'],
  mediaType: ['example', 'examples'],
  response: ['examples'],
  link: ['parameters', 'requestBody'],
};

export function holdsValues(shape: string, place: Place): boolean {
  return Object.hasOwn(valuedBy, shape) && valuedBy[shape]?.some((key) => has(place, key)) === true;
}
