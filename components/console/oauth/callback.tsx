'use client';

import { useEffect, useState } from 'react';
import { callbackChannel, type OAuthCallback } from '#lib/request/oauth.ts';
import { words } from '#words/oauth.ts';

const sentences = {
  reading: words.handingOverToTheConsole,
  done: words.theConsoleHasWhatIt,
  refused: words.theSandboxGaveNoPermission,
  nothing: words.nothingCameBackToThis,
} as const;

/** Takes what came back out of the address at once and gives it to the console in the other tab. */
export function OAuthCallbackNotice() {
  const [outcome, setOutcome] = useState<keyof typeof sentences>('reading');
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    // Neither the history nor a page that is gone to from here may hold the code.
    history.replaceState(history.state, '', location.pathname);
    const state = query.get('state');
    const [code, error] = [query.get('code'), query.get('error')];
    if (state === null || (code === null && error === null)) {
      setOutcome((shown) => (shown === 'reading' ? 'nothing' : shown));
      return;
    }
    const message: OAuthCallback = {
      state,
      ...(code !== null && { code }),
      ...(error !== null && { error }),
    };
    const channel = new BroadcastChannel(callbackChannel);
    channel.postMessage(message);
    channel.close();
    setOutcome(code === null ? 'refused' : 'done');
  }, []);
  return <p role="status">{sentences[outcome]}</p>;
}
