import type { ServerResponse } from 'node:http';
import { words } from '#words/problems.ts';
import { say } from '../words/say.ts';
import type { Refusal } from './target.ts';

/**
 * The published limits of plain forms that are answered at one time. The sandbox would admit no more of them, and what
 * says so is a page each: a crowd of forms that are refused would hold up all other pages.
 */
export const postLimits = { ofOne: 10, inAll: 100 } as const;

/** Counts the forms that are being answered. */
export class PostsUnderWay {
  /** By client; who has none is not here. */
  readonly #running = new Map<string, number>();
  #count = 0;

  /** Why a client's form is not taken, or undefined: then it counts until `response` is closed. */
  take(client: string, response: ServerResponse): Refusal | undefined {
    const own = this.#running.get(client) ?? 0;
    const headers = { 'Retry-After': '1' };
    if (own >= postLimits.ofOne)
      return {
        code: 'rate_limited',
        detail: say(words.formsAtOnce, { count: postLimits.ofOne }),
        headers,
      };
    if (this.#count >= postLimits.inAll) return { code: 'overloaded', detail: words.isBusy, headers };
    this.#running.set(client, own + 1);
    this.#count += 1;
    response.once('close', () => this.#end(client));
    return undefined;
  }

  #end(client: string): void {
    const own = this.#running.get(client) ?? 0;
    if (own > 1) this.#running.set(client, own - 1);
    else this.#running.delete(client);
    this.#count -= 1;
  }
}
