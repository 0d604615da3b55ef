import { useEffect, useEffectEvent, useState } from 'react';
import { withBase } from '#lib/env/base-path.ts';
import { callbackChannel, callbackPath, type OAuthCallback } from '#lib/request/oauth.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/oauth.ts';
import { Link } from '../../ui/link.tsx';
import { type Attempt, newAttempt } from './attempt.ts';

interface Props {
  /** At the sandbox. */
  readonly endpoint: string;
  readonly clientId: string;
  readonly scope: string;
  readonly onCode: (code: string, verifier: string) => void;
  readonly onRefused: (why: string) => void;
}

/** Leads to the sandbox's own page in another tab, and hears what came back to the portal from there. */
export function SignInLink({ endpoint, clientId, scope, onCode, onRefused }: Props) {
  const { attempt, isImpossible, renew } = useAttempt();
  const [isAway, setIsAway] = useState(false);
  const hear = useEffectEvent(({ data }: MessageEvent<OAuthCallback>) => {
    if (!attempt || !isAway) return;
    setIsAway(false);
    renew();
    if (data.state !== attempt.state) onRefused(words.whatCameBackDidNot);
    else if (data.code !== undefined) onCode(data.code, attempt.verifier);
    else onRefused(say(words.theSandboxAnswered, { error: data.error ?? words.nothing }));
  });
  useEffect(() => {
    const channel = new BroadcastChannel(callbackChannel);
    channel.addEventListener('message', hear);
    return () => channel.close();
  }, []);
  if (isImpossible) return <p className="remark">{words.pkceNeedsAPageThat}</p>;
  if (!attempt || clientId === '')
    return (
      <button type="button" className="button oauth-get" aria-disabled="true">
        {words.signInAtTheSandbox}
      </button>
    );
  return (
    <>
      <Link
        className="button oauth-get"
        href={authorizationUrl(endpoint, clientId, scope, attempt)}
        target="_blank"
        rel="noopener noreferrer"
        onClick={() => setIsAway(true)}
      >
        {`${words.signInAtTheSandbox} ↗`}
      </Link>
      {isAway && <p className="quiet">{words.waitingForWhatComesBack}</p>}
    </>
  );
}

/** Made before it is needed, so that the link is a link. Each is used once. */
function useAttempt() {
  const [attempt, setAttempt] = useState<Attempt>();
  const [isImpossible, setIsImpossible] = useState(false);
  const renew = () => {
    setAttempt(undefined);
    newAttempt().then(setAttempt, () => setIsImpossible(true));
  };
  const prepare = useEffectEvent(renew);
  useEffect(() => prepare(), []);
  return { attempt, isImpossible, renew };
}

function authorizationUrl(endpoint: string, clientId: string, scope: string, attempt: Attempt): string {
  const url = new URL(endpoint);
  const asked = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: location.origin + withBase(callbackPath),
    state: attempt.state,
    code_challenge: attempt.challenge,
    code_challenge_method: 'S256',
    ...(scope !== '' && { scope }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}
