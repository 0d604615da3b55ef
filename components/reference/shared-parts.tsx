import { cache } from 'react';
import type { Schema } from '#lib/openapi/model.ts';
import { Description } from './description.tsx';
import { SchemaFacts, SchemaLimits, SchemaNotes, SchemaValues } from './schema-facts.tsx';

/*
 * An error body stands on a page once for each status that has it. React writes an element that it meets again into
 * the page's payload as a reference, so rows that say the same share their parts.
 */

/** The description of a row. */
export const sharedDescription = cache((source: string | undefined, under: 3 | 4 = 4) =>
  source === undefined || source === '' ? null : <Description source={source} small under={under} />,
);

/** Constraints, default, values and example of a row. */
export const sharedFacts = cache((schema: Schema) => <SchemaFacts schema={schema} />);

/** Limits, default and a short example, for the line of a row's name. */
export const sharedLimits = cache((schema: Schema) => <SchemaLimits schema={schema} />);

/** What a row says below that line. */
export const sharedNotes = cache((schema: Schema) => <SchemaNotes schema={schema} />);

/** The values that a row allows. */
export const sharedValues = cache((schema: Schema, isTight = false) => (
  <SchemaValues schema={schema} isTight={isTight} />
));
