import type { Example, MediaType, Operation } from '#lib/openapi/model.ts';
import type { NormalizedApi } from '#lib/openapi/normalize.ts';
import { elements, member, type Place, text } from '#lib/openapi/parse/place.ts';
import { tokensOf } from '#lib/openapi/parse/pointer.ts';
import type { References } from '#lib/openapi/parse/references.ts';
import { type Direction, sampleSchema } from '#lib/openapi/sample.ts';

/** The examples of one body or schema, as its page shows them, and where its schema stands in the description. */
export interface ShownBody {
  readonly place: Place;
  readonly title: string;
  readonly direction: Direction;
  /** Names of members from the root; references on the way are followed. */
  readonly pointer: readonly string[];
  readonly examples: readonly Example[];
}

export function shownBodies({ operations, schemas, context }: NormalizedApi): readonly ShownBody[] {
  const isSwagger = context.dialect === '2.0';
  const bodies: ShownBody[] = [];
  for (const { operation, found } of operations()) {
    const { place } = found;
    const start = pathTo(operation);
    const add = (title: string, direction: Direction, media: MediaType, pointer: readonly string[]) => {
      const examples = asValues(media, operation, direction);
      if (media.schema && examples.length > 0)
        bodies.push({
          place,
          title: `${operation.method} ${operation.path} ${title}`,
          direction,
          pointer,
          examples,
        });
    };
    for (const media of operation.requestBody?.content ?? []) {
      const pointer = isSwagger
        ? swaggerBody(place, context.references)
        : ['requestBody', 'content', media.type, 'schema'];
      if (pointer) add(`request ${media.type}`, 'request', media, [...start, ...pointer]);
    }
    for (const { status, content } of operation.responses) {
      for (const media of content) {
        const inside = isSwagger ? ['schema'] : ['content', media.type, 'schema'];
        const key = statusIn(place, status);
        add(`${status} ${media.type}`, 'response', media, [...start, 'responses', key, ...inside]);
      }
    }
  }
  for (const { summary, example, direction } of schemas()) {
    const place = context.registry.entries().get(summary.name);
    if (!place || place.file.root !== context.root.file.root) continue;
    const pointer = tokensOf(place.pointer);
    bodies.push({ place, title: `schema ${summary.name}`, direction, pointer, examples: [example] });
  }
  return bodies;
}

/** Statuses are written in several ways: `4xx`. */
function statusIn(place: Place, status: string): string {
  const responses = Object(Object(place.value).responses) as object;
  return Object.keys(responses).find((key) => key.toUpperCase() === status.toUpperCase()) ?? status;
}

function pathTo({ kind, path, method }: Operation): readonly string[] {
  return [kind === 'webhook' ? 'webhooks' : 'paths', path, method.toLowerCase()];
}

/** Of Swagger 2.0 a body with one schema; a form is described by one parameter per field. */
function swaggerBody(place: Place, references: References): readonly string[] | undefined {
  const parameters = elements(member(place, 'parameters'));
  const at = parameters.findIndex((each) => text(references.follow(each), 'in') === 'body');
  return at < 0 ? undefined : ['parameters', String(at), 'schema'];
}

/** Texts such as XML stand for a value, which is held against the schema. */
function asValues(media: MediaType, { schemas }: Operation, direction: Direction): readonly Example[] {
  const isJson = /[/+]json\b/i.test(media.type);
  const isForm = /form/i.test(media.type);
  return media.examples.flatMap((example) => {
    if (example.unmade !== undefined) return [example];
    if (example.value === undefined) return [];
    if (isJson || isForm) return [example];
    if (!example.generated || media.schema === undefined) return [];
    const sample = sampleSchema(media.schema, schemas, direction);
    return 'value' in sample ? [{ ...example, value: sample.value }] : [];
  });
}
