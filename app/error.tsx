'use client';

import { Lost } from '#components/shell/lost.tsx';

/** A fault while a page was shown. The reader gets no stack: it says nothing to them, and too much to others. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Lost
      status="500"
      title="This page could not be shown"
      action={
        <button type="button" className="button button-primary" onClick={reset}>
          Try again
        </button>
      }
    >
      <p>
        Something failed on our side, not on yours. Trying again often helps; the rest of the site works as
        before.
      </p>
    </Lost>
  );
}
