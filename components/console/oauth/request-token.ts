import { withBase } from '#lib/env/base-path.ts';
import type { Problem } from '#lib/request/exchange.ts';
import type { TokenAnswer, TokenCall } from '#lib/request/oauth.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/oauth.ts';

/** What came of asking for a token: one, or why there is none, in words. */
export type TokenResult =
  | { readonly token: string; readonly note: string }
  | { readonly token?: never; readonly note: string };

/** Asks the portal, which asks the sandbox's token endpoint. */
export async function requestToken(call: TokenCall): Promise<TokenResult> {
  let response: Response;
  try {
    response = await fetch(withBase('/api/oauth-token'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(call),
    });
  } catch {
    return { note: words.thePortalCannotBeReached };
  }
  const body: unknown = await response.json().catch(() => ({}));
  if (!response.ok) {
    const { title = words.thePortalRefused, detail = '' } = body as Problem;
    return { note: `${title}. ${detail}` };
  }
  const answer = body as TokenAnswer;
  if ('error' in answer) {
    const { code, description, status } = answer.error;
    return {
      note: say(words.theTokenEndpointAnswered, {
        status,
        code,
        value: description ? `: ${description}` : '',
      }),
    };
  }
  const { accessToken, expiresIn, scope } = answer;
  const life = expiresIn === undefined ? '' : ` ${say(words.itHoldsFor, { lifetime: lifetime(expiresIn) })}`;
  return {
    token: accessToken,
    note: say(words.theTokenStandsInThe, {
      life,
      value: scope ? ` ${say(words.scopesGiven, { scopes: scope })}` : '',
    }),
  };
}

function lifetime(seconds: number): string {
  if (seconds < 120) return say(words.seconds, { seconds });
  return seconds < 7200
    ? say(words.minutes, { count: Math.round(seconds / 60) })
    : say(words.hours, { count: Math.round(seconds / 3600) });
}
