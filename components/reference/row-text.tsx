import type { ReactNode } from 'react';
import type { Schema } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { lineLetters } from './first-screen.ts';
import { hasNotes } from './schema-facts.tsx';
import { sharedDescription, sharedNotes } from './shared-parts.tsx';

/**
 * What a row means, with its examples. Of a long text the first `lines` are shown, with a control for the rest: all of
 * it is in the page, so that it is found, read aloud and printed.
 */
export function RowText(props: {
  schema: Schema;
  text: string | undefined;
  under: 3 | 4 | undefined;
  lines: number | undefined;
  examples: ReactNode;
}) {
  const { schema, text = '', under, lines, examples } = props;
  const parts = (
    <>
      {sharedDescription(text, under)}
      {sharedNotes(schema)}
      {examples}
    </>
  );
  if (lines === undefined || text === '' || (fits(text, lines) && !hasNotes(schema) && !examples))
    return parts;
  return (
    <details className={`row-text row-text-${lines}`}>
      <summary>{words.more}</summary>
      {parts}
    </details>
  );
}

function fits(text: string, lines: number): boolean {
  return text.length <= lines * lineLetters && text.trim().split('\n').length <= lines;
}
