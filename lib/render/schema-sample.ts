import type { SchemaPage } from '../openapi/catalog-reader.ts';
import { sampleValue } from '../request/sample-value.ts';

/** The example that a schema's page shows, as JSON. */
export function writeSchemaSample({ schema, schemas }: SchemaPage): string | undefined {
  return JSON.stringify(sampleValue(schema, schemas), null, 2);
}
