import type { Example, Operation } from '#lib/openapi/model.ts';
import type { Outcome } from './outcomes.ts';
import { nameOf } from './shown-requests.ts';

/** Every example that the author of a description published for an operation, held against its schema. */
export function publishedExamples(operation: Operation): Outcome[] {
  return holdersOf(operation).flatMap(({ place, examples }) =>
    examples
      .filter(({ generated }) => !generated)
      .map(({ name, mismatch }) => ({
        title: `${nameOf(operation)}, ${place}, example "${name}"`,
        faults: mismatch === undefined ? [] : [`its schema does not allow it: ${mismatch}`],
      })),
  );
}

function holdersOf({ parameters, requestBody, responses }: Operation) {
  const holders: { readonly place: string; readonly examples: readonly Example[] }[] = [];
  for (const { in: location, name, examples } of parameters)
    holders.push({ place: `${location} ${name}`, examples });
  for (const { type, examples } of requestBody?.content ?? [])
    holders.push({ place: `body ${type}`, examples });
  for (const { status, headers, content } of responses) {
    for (const { name, examples } of headers) holders.push({ place: `${status} header ${name}`, examples });
    for (const { type, examples } of content) holders.push({ place: `${status} ${type}`, examples });
  }
  return holders;
}
