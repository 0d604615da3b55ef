import { withBase } from '#lib/env/base-path.ts';
import type { Problem } from '#lib/request/exchange.ts';
import type { TokenAnswer, TokenCall } from '#lib/request/oauth.ts';

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
    return { note: 'The portal cannot be reached. Check the connection and ask again.' };
  }
  const body: unknown = await response.json().catch(() => ({}));
  if (!response.ok) {
    const { title = 'The portal refused', detail = '' } = body as Problem;
    return { note: `${title}. ${detail}` };
  }
  const answer = body as TokenAnswer;
  if ('error' in answer) {
    const { code, description, status } = answer.error;
    return { note: `The token endpoint answered ${status} ${code}${description ? `: ${description}` : ''}` };
  }
  const { accessToken, expiresIn, scope } = answer;
  const life = expiresIn === undefined ? '' : ` It holds for ${lifetime(expiresIn)}.`;
  return {
    token: accessToken,
    note: `The token stands in the field.${life}${scope ? ` Scopes: ${scope}.` : ''}`,
  };
}

function lifetime(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}
