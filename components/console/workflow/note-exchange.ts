import { rememberExchange } from '../session/session-store.ts';
import type { Exchange } from './make-call.ts';

/** Puts a call among the requests of this tab, from which the console offers ids. */
export function noteExchange({ model, values, answer }: Exchange): void {
  if (answer) rememberExchange(model, values, answer);
}
