import { tryReadJson } from '#json/read.ts';
import { essenceOf } from './media-type.ts';

/**
 * The items of a stream that an author gives as an example: a list of them, one alone, or the text as it goes over the
 * wire. Undefined where they cannot be told.
 */
export function streamItems(value: unknown, type: string): readonly unknown[] | undefined {
  if (typeof value !== 'string') return Array.isArray(value) ? value : [value];
  const essence = essenceOf(type);
  if (essence === 'text/event-stream') return eventsIn(value);
  return /json/.test(essence) ? documentsIn(value) : undefined;
}

/** One JSON text a line; in a sequence a record separator stands before each. */
function documentsIn(text: string): readonly unknown[] | undefined {
  const parts = text.split(text.includes('\u001e') ? '\u001e' : '\n').filter((part) => part.trim() !== '');
  const items = parts.map((part) => tryReadJson(part));
  return items.includes(undefined) ? undefined : items;
}

/** Each event as OpenAPI 3.2 describes it: its fields as texts, the lines of `data` as one. */
function eventsIn(text: string): readonly unknown[] {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.map(fieldsOf).filter((fields) => Object.keys(fields).length > 0);
}

const eventFields = new Set(['event', 'data', 'id', 'retry']);

function fieldsOf(block: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (!eventFields.has(name)) continue;
    const before = name === 'data' ? fields.data : undefined;
    fields[name] = before === undefined ? value : `${before}\n${value}`;
    if (name === 'retry' && /^\d+$/.test(value)) fields.retry = Number(value);
  }
  return fields;
}
