import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';
import { type Direction, sampleSchema } from './sample.ts';
import { sampleXml } from './sample-xml.ts';

interface Media {
  readonly type: string;
  readonly schema?: Schema;
  readonly itemSchema?: Schema;
}

/** An example of a whole body: a JSON value for JSON and forms, text for everything else. `variant`: see `sampleSchema`. */
export function sampleBody(media: Media, table: Schemas, direction: Direction, variant = 0): unknown {
  const type = media.type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (media.itemSchema) return sampleStream(type, sampleSchema(media.itemSchema, table, direction));
  if (!media.schema) return null;
  if (/[/+]xml$/.test(type)) return sampleXml(media.schema, table, direction);
  const value = sampleSchema(media.schema, table, direction, variant);
  if (/[/+]json$/.test(type) || /form|multipart|\*/.test(type)) return value;
  if (/json/.test(type) && Array.isArray(value)) return sampleStream(type, value[0]);
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

/** OpenAPI 3.2's sequential media types. */
function sampleStream(type: string, item: unknown): unknown {
  if (type === 'text/event-stream') return serverSentEvent(item);
  if (type === 'application/json-seq' || type.endsWith('+json-seq')) return `\u001e${JSON.stringify(item)}\n`;
  if (/json|ndjson/.test(type)) return `${JSON.stringify(item)}\n`;
  return [item];
}

function serverSentEvent(item: unknown): string {
  if (typeof item !== 'object' || item === null) return `data: ${String(item)}\n\n`;
  const line = (field: string, value: unknown) =>
    `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`;
  return `${Object.entries(item)
    .map(([field, value]) => line(field, value))
    .join('')}\n`;
}
