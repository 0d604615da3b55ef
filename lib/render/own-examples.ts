import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import type { Example, Schema } from '../openapi/model.ts';
import { escapeRun } from './markdown/text.ts';

/** An example as one line: its value, and what is said of it. */
export interface OwnExample {
  /** Absent for a lone example. */
  readonly name?: string;
  /** Absent where the author only says what it would be. */
  readonly value?: string;
  /** CommonMark. */
  readonly notes: readonly string[];
}

/** Examples that stand with a parameter or header itself, not with its schema, which has its own. */
export function ownExamples(examples: readonly Example[], schema: Schema): OwnExample[] {
  return examples.flatMap((example) => {
    const { name, summary, description, value, serialized, externalValue, generated, mismatch } = example;
    const mark =
      mismatch === undefined ? undefined : say(words.mismatchNote, { mismatch: escapeRun(mismatch) });
    const notes = [summary, description, mark].filter((part) => part !== undefined);
    const isOfSchema = schema.examples?.some((each) => JSON.stringify(each) === JSON.stringify(value));
    const isShown = value !== undefined && notes.length === 0 && isOfSchema;
    const written = serialized ?? (value === undefined ? externalValue : write(value));
    if (generated || isShown || (written === undefined && notes.length === 0)) return [];
    return [{ ...(name !== 'default' && { name }), ...(written !== undefined && { value: written }), notes }];
  });
}

function write(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : (JSON.stringify(value) ?? '');
}
