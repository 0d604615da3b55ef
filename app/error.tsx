'use client';

import { Lost } from '#components/shell/lost.tsx';
import { words } from '#words/frame.ts';

/** A fault while a page was shown. The reader gets no stack: it says nothing to them, and too much to others. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Lost
      status="500"
      title={words.notShown}
      action={
        <button type="button" className="button button-primary" onClick={reset}>
          {words.tryAgain}
        </button>
      }
    >
      <p>{words.failedHere}</p>
    </Lost>
  );
}
