import { useMemo } from 'react';
import { isJsonText } from '#json/read.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { formatJson } from '../json-lines.ts';
import { parseEvents } from './parse-events.ts';

/** Events past this are counted; the text has them all. */
const mostShown = 200;

/** The events of a stream, the latest first, while they come in. */
export function EventList({ text, isWhole }: { text: string; isWhole: boolean }) {
  const events = useMemo(() => parseEvents(text), [text]);
  const shown = events.map((event, index) => ({ event, number: index + 1 })).slice(-mostShown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="events" aria-label={words.eventsOfTheResponse} tabIndex={0}>
      <p className="code-note">
        {say(isWhole ? words.events : words.eventsSoFar, { count: events.length })}
        {events.length > mostShown && say(words.lastShown, { count: mostShown })}
      </p>
      <ol reversed start={events.length} className="event-list">
        {shown.reverse().map(({ event, number }) => (
          <li key={number}>
            <span className="event-head">
              <strong>{event.type}</strong>
              {event.id !== undefined && <span>{`id ${event.id}`}</span>}
            </span>
            <pre>{isJsonText(event.data) ? formatJson(event.data) : event.data}</pre>
          </li>
        ))}
      </ol>
    </section>
  );
}
