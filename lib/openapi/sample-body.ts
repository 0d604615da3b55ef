import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';
import { type Direction, type Sample, sampleSchema } from './sample.ts';
import { writeXml } from './sample-xml.ts';

interface Media {
  readonly type: string;
  readonly schema?: Schema;
  readonly itemSchema?: Schema;
}

/** An example of a whole body: a JSON value for JSON and forms, text for everything else; or why there is none. */
export function sampleBody(media: Media, table: Schemas, direction: Direction): Sample {
  const type = media.type.split(';')[0]?.trim().toLowerCase() ?? '';
  const { schema, itemSchema } = media;
  if (itemSchema) return written(itemSchema, (item) => sampleStream(type, item));
  if (schema === undefined) return { value: null };
  if (/[/+]xml$/.test(type)) return written(schema, (value) => writeXml(value, schema, table));
  return written(schema, (value) => bodyOf(type, value));

  function written(described: Schema, write: (value: unknown) => unknown): Sample {
    const sample = sampleSchema(described, table, direction);
    return 'value' in sample ? { value: write(sample.value) } : sample;
  }
}

function bodyOf(type: string, value: unknown): unknown {
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
