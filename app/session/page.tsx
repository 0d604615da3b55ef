import '#components/console/session/session.css';
import type { Metadata } from 'next';
import { SessionLauncher } from '#components/console/session/session-launcher.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { sessionLimits } from '#lib/request/session/limits.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/session.ts';

export const metadata: Metadata = { title: words.session, robots: { index: false } };

/** Every request of this tab. What stands here without a script says what the page is. */
export default function SessionPage() {
  return (
    <Frame>
      <div className="session-page">
        <h1>{words.session}</h1>
        <p>{words.aboutTheSession}</p>
        <p className="quiet">{say(words.whatIsKept, { count: sessionLimits.records })}</p>
        <noscript>
          <p className="notice">{words.needsJavascript}</p>
        </noscript>
        <SessionLauncher loading={words.loading} />
      </div>
    </Frame>
  );
}
