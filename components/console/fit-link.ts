import type { FormModel } from '#lib/request/form.ts';
import { placeOf } from '#lib/request/form-fields.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { hasParts } from './form-state.ts';

/** A linked request as this operation can take it, with what it has no place for: its description may have changed since. */
export function fitLink(
  model: FormModel,
  values: RequestValues,
): { readonly values: RequestValues; readonly leftOut: readonly string[] } {
  const unknown = (['path', 'query', 'header', 'cookie'] as const).flatMap((place) =>
    Object.keys(values[place] ?? {})
      .filter(
        (name) =>
          !model.parameters.some((parameter) => placeOf(parameter) === place && parameter.name === name),
      )
      .map((name) => `${place} ${name}`),
  );
  const { contentType, body, parts, ...rest } = values;
  const content = model.requestBody?.content ?? [];
  const isKnown = contentType === undefined || content.some(({ type }) => type === contentType);
  if (isKnown && (content.length > 0 || (body === undefined && parts === undefined)))
    return { values, leftOut: unknown };
  const [first] = content;
  // What was typed is kept where there is a field for it; only its type is not known any more.
  const isKept = first !== undefined && hasParts(first.type) === (parts !== undefined);
  return {
    values: { ...rest, ...(isKept && { contentType: first.type, ...(parts ? { parts } : { body }) }) },
    leftOut: [
      ...unknown,
      say(isKept ? words.theMediaType : words.aBodyOfTheType, { type: contentType ?? '?' }),
    ],
  };
}
