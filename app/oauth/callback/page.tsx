import type { Metadata } from 'next';
import { OAuthCallbackNotice } from '#components/console/oauth/callback.tsx';
import { Frame } from '#components/shell/frame.tsx';

// The address holds a code for a moment: no request may tell it on.
export const metadata: Metadata = {
  title: 'Back from signing in',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default function Page() {
  return (
    <Frame>
      <div className="lost">
        <h1>Back from signing in</h1>
        <div className="prose">
          <OAuthCallbackNotice />
          <noscript>
            <p>This page hands what came back to the console, which needs JavaScript.</p>
          </noscript>
        </div>
      </div>
    </Frame>
  );
}
