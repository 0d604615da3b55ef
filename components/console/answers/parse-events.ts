/** One event of a stream (HTML, "Server-sent events"). */
export interface StreamEvent {
  /** `message` where the stream names none. */
  readonly type: string;
  readonly data: string;
  readonly id?: string;
}

/** The events that are whole so far; one that is cut off at the end of the text is none yet. */
export function parseEvents(text: string): StreamEvent[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  // What follows the last line break may grow.
  lines.pop();
  const events: StreamEvent[] = [];
  let fields: { type?: string; data: string[] } = { data: [] };
  let id: string | undefined;
  for (const line of lines) {
    if (line === '') {
      if (fields.data.length > 0)
        events.push({
          type: fields.type || 'message',
          data: fields.data.join('\n'),
          ...(id !== undefined && { id }),
        });
      fields = { data: [] };
      continue;
    }
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'data') fields.data.push(value);
    else if (name === 'event') fields.type = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
  }
  return events;
}
