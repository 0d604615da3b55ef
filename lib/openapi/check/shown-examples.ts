import type { FoundOperation } from '../normalize/collect.ts';
import { elements, has, isObject, member, members, own, type Place, text } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import type { Checker } from './checker.ts';

/** Schemas in one another that are looked at: a chain of them can be longer than the stack. */
const maxDepth = 100;

const noExample = 'has no example: add one (until then one is made from the schema)';

/** Whether a fault promises an example that is made from the schema. */
export function promisesExample({ message }: { readonly message: string }): boolean {
  return message.endsWith(noExample);
}

/** Bodies that nothing shows a value of: neither an example of their own nor one that their schema gives. */
export function checkShown({ place }: FoundOperation, examples: GivenExamples, checker: Checker): void {
  for (const holder of bodiesOf(place)) {
    for (const { key, place: media } of members(member(holder, 'content'))) {
      const isShown = has(media, 'example') || has(media, 'examples') || has(media, '$ref');
      if (isShown || !has(media, 'schema') || isBinary(key) || examples.isGivenBy(member(media, 'schema')))
        continue;
      checker.warn(media, `"${key}" ${noExample}`);
    }
  }
}

function bodiesOf(operation: Place): Place[] {
  const responses = members(member(operation, 'responses')).map(({ place }) => place);
  return [member(operation, 'requestBody'), ...responses].filter(({ value }) => isObject(value));
}

/** Nobody writes a picture into a description. */
function isBinary(type: string): boolean {
  return /^(?:image|audio|video|font)\/|^application\/(?:octet-stream|pdf|zip|gzip|x-tar|vnd\.(?:ms-|openxml).*)(?:;|$)/i.test(
    type,
  );
}

/** Whether schemas give examples, each looked at once. */
export class GivenExamples {
  private readonly references: References;
  private readonly known = new Map<unknown, boolean>();

  constructor(references: References) {
    this.references = references;
  }

  /** Whether the author says what a value looks like: as a whole, or of its parts. */
  isGivenBy(schema: Place, depth = 0): boolean {
    if (depth > maxDepth) return false;
    const place = this.references.follow(schema);
    if (!isObject(place.value)) return false;
    const known = this.known.get(place.value);
    if (known !== undefined) return known;
    // A schema that leads back to itself gives nothing more on the way.
    this.known.set(place.value, false);
    const isGiven = says(place) || partsOf(place).some((part) => this.isGivenBy(part, depth + 1));
    this.known.set(place.value, isGiven);
    return isGiven;
  }
}

function says(place: Place): boolean {
  // A file, and a value that can be only one of two, need no example.
  if (text(place, 'format') === 'binary' || own(place.value, 'type') === 'boolean') return true;
  return ['example', 'examples', 'default', 'const', 'enum'].some((key) => has(place, key));
}

function partsOf(place: Place): Place[] {
  return [
    ...(has(place, 'items') ? [member(place, 'items')] : []),
    ...['allOf', 'oneOf', 'anyOf'].flatMap((key) => elements(member(place, key))),
    ...members(member(place, 'properties')).map((each) => each.place),
  ];
}
