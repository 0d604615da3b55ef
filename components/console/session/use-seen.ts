import { answersSince, collectSeen, type SeenValues, seenFor } from '#lib/request/session/seen-values.ts';
import { useOwnKey } from '../sandbox-key.ts';
import { useSession, wholeOf } from './session-store.ts';

/** Of each list of requests, by API and moment: all fields of a form ask for the same. */
const collected = new WeakMap<object, Map<string, SeenValues>>();

/** Values of the answers so far that fit a field of this name, the newest first: to be offered, never filled in. */
export function useSeen(api: string, name: string): readonly string[] {
  const records = useSession();
  const since = useOwnKey({ api })?.since ?? 0;
  const known = collected.get(records) ?? new Map<string, SeenValues>();
  collected.set(records, known);
  const place = `${since} ${api}`;
  const seen = known.get(place) ?? collectSeen(answersSince(records, api, since, wholeOf));
  known.set(place, seen);
  return seenFor(seen, name);
}
