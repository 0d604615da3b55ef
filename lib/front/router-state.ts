// The very check over which Next would throw. Its place within Next is not public: an update that moves it ends the
// start of the portal, and the tests of this folder.
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js';

/**
 * Whether a `Next-Router-State-Tree` is one that Next's router could have sent. Next answers any other with 500 and a
 * stack in its log, which anybody could fill.
 */
export function isRouterState(header: string): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
