import { createParser } from 'eventsource-parser';

/** One event of a stream (HTML, "Server-sent events"). */
export interface StreamEvent {
  /** `message` where the stream names none. */
  readonly type: string;
  readonly data: string;
  readonly id?: string;
}

/** The events that are whole so far; one that is cut off at the end of the text is none yet. */
export function parseEvents(text: string): StreamEvent[] {
  const events: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ event, data, id }) =>
      events.push({ type: event || 'message', data, ...(id !== undefined && { id }) }),
  });
  parser.feed(text);
  return events;
}
