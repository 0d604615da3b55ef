import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { isJsonType } from '../../openapi/media-type.ts';
import type { Example, MediaType } from '../../openapi/model.ts';
import { writeExample } from '../example-text.ts';
import { renderBlocks } from './rest.ts';
import { blocks, code, description, escapeText, fence } from './text.ts';

/**
 * Examples of the media types that have one schema, each under its name where there are several. What is made from the
 * schema is shown for the first type only, and nothing is shown twice.
 */
export function renderExamples(group: readonly MediaType[]): string {
  const shown = new Set<string>();
  const parts = group.flatMap(({ type, examples }, index) =>
    examples
      .filter((example) => index === 0 || !example.generated)
      .filter((example) => isFirst(JSON.stringify(example), shown))
      .map((example) => ({ example, count: examples.length, type, index })),
  );
  return blocks(
    renderBlocks(parts, 'example', ({ example, count, type, index }) =>
      blocks(
        exampleTitle(example, count, index === 0 ? undefined : type),
        description(example.description, 6),
        exampleText(example, type),
        mismatchText(example),
      ),
    ),
  );
}

function mismatchText({ mismatch }: Example): string | undefined {
  return mismatch === undefined ? undefined : say(words.doesNotMatch, { mismatch: escapeText(mismatch) });
}

function isFirst(key: string, shown: Set<string>): boolean {
  const isNew = !shown.has(key);
  shown.add(key);
  return isNew;
}

function exampleTitle(
  { name, summary, generated, unmade }: Example,
  count: number,
  type: string | undefined,
): string {
  const as = type === undefined ? '' : ` ${say(words.asType, { type: code(type) })}`;
  if (unmade !== undefined) return say(words.noExample, { unmade: escapeText(unmade) });
  if (generated) return words.exampleMade;
  if (count === 1 && summary === undefined) return `${words.example}${as}:`;
  return `${say(words.exampleNamed, { name: code(name) })}${as}${summary === undefined ? '' : `, ${escapeText(summary)}`}:`;
}

function exampleText(example: Example, mediaType: string): string | undefined {
  const { value, serialized, externalValue } = example;
  const text = writeExample(example, mediaType);
  if (text === undefined)
    return externalValue === undefined ? undefined : say(words.see, { what: code(externalValue) });
  const isPlain = serialized !== undefined || (typeof value === 'string' && !isJsonType(mediaType));
  return isPlain ? fence(text) : fence(text, 'json');
}
