import type { Example, MediaType } from '#lib/openapi/model.ts';
import { writeExample } from '#lib/render/example-text.ts';
import { findMediaTypeGrammar, type Grammar } from '../code/languages.ts';

/** An example that can be shown, or at least be linked to. */
export interface ShownExample {
  /** Unique within its list, and fit for an id. */
  readonly key: string;
  readonly title: string;
  /** Absent where the file only says where the example is, or where none could be made. */
  readonly text?: string;
  /** Why none could be made. */
  readonly unmade?: string;
  readonly url?: string;
  readonly grammar?: Grammar;
  /** What its schema does not allow about it. */
  readonly mismatch?: string;
}

/** The examples of a body, over all its media types. */
export function listExamples(content: readonly MediaType[]): ShownExample[] {
  const hasTypes = content.filter(({ examples }) => examples.length > 0).length > 1;
  return content.flatMap((media, place) =>
    media.examples.map((example, index) => {
      const text = writeExample(example, media.type);
      const grammar = findGrammarOf(media, example);
      return {
        key: `${place}-${index}`,
        title: titleOf(example, media, hasTypes),
        ...(text !== undefined && { text }),
        ...(example.unmade !== undefined && { unmade: example.unmade }),
        ...(example.externalValue !== undefined && { url: example.externalValue }),
        ...(grammar !== undefined && { grammar }),
        ...(example.mismatch !== undefined && { mismatch: example.mismatch }),
      };
    }),
  );
}

// `default` is the name that the model gives to a lone example: it tells a reader nothing.
function titleOf({ summary, name }: Example, { type, examples }: MediaType, hasTypes: boolean): string {
  const own = summary ?? (name === 'default' && examples.length === 1 ? undefined : name);
  if (own === undefined) return type;
  return hasTypes ? `${own} (${type})` : own;
}

function findGrammarOf(media: MediaType, { serialized, value }: Example): Grammar | undefined {
  const isText = serialized !== undefined || typeof value === 'string';
  return findMediaTypeGrammar(media.type) ?? (isText ? undefined : 'json');
}
