import { noteSeen } from '../sandbox-key.ts';
import { rememberExchange } from '../session/session-store.ts';
import type { Exchange } from './make-call.ts';

/** Puts a call among the requests of this tab, and its ids among those that the console offers. */
export function noteExchange({ model, values, answer }: Exchange): void {
  if (!answer) return;
  rememberExchange(model, values, answer);
  noteSeen(model.api, answer);
}
