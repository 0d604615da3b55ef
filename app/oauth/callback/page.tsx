import type { Metadata } from 'next';
import { OAuthCallbackNotice } from '#components/console/oauth/callback.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { words } from '#words/shell.ts';

// The address holds a code for a moment: no request may tell it on.
export const metadata: Metadata = {
  title: words.backFromSigningIn,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default function Page() {
  return (
    <Frame>
      <div className="lost">
        <h1>{words.backFromSigningIn}</h1>
        <div className="prose">
          <OAuthCallbackNotice />
          <noscript>
            <p>{words.handsBack}</p>
          </noscript>
        </div>
      </div>
    </Frame>
  );
}
