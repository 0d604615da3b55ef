import type { Example } from '../../openapi/model.ts';
import { blocks, code, description, escapeText, fence } from './text.ts';

/** Examples of a body, each under its name where there are several. */
export function renderExamples(examples: readonly Example[], mediaType: string): string | undefined {
  const parts = examples.map((example) =>
    blocks(
      exampleTitle(example, examples.length),
      description(example.description, 6),
      exampleText(example, mediaType),
    ),
  );
  return parts.length === 0 ? undefined : blocks(...parts);
}

function exampleTitle({ name, summary, generated }: Example, count: number): string {
  if (generated) return 'Example (made from the schema):';
  if (count === 1 && summary === undefined) return 'Example:';
  return `Example ${code(name)}${summary === undefined ? '' : `, ${escapeText(summary)}`}:`;
}

function exampleText({ value, serialized, externalValue }: Example, mediaType: string): string | undefined {
  if (serialized !== undefined) return fence(serialized);
  if (value === undefined) return externalValue === undefined ? undefined : `See ${code(externalValue)}`;
  if (typeof value === 'string' && !isJson(mediaType)) return fence(value);
  return fence(JSON.stringify(value, null, 2), 'json');
}

function isJson(mediaType: string): boolean {
  return /[/+]json(?:\s*;|$)/i.test(mediaType);
}
