'use client';

import './globals.css';

/** Stands in for the whole document when the layout itself failed, so it leans on nothing but the style sheet. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown</title>
        <main className="lost">
          <p className="lost-status">500</p>
          <h1>This page could not be shown</h1>
          <p>Something failed on our side, not on yours. Trying again often helps.</p>
          <div className="lost-actions">
            <button type="button" className="button button-primary" onClick={reset}>
              Try again
            </button>
            <a href="/" className="button">
              Start page
            </a>
          </div>
        </main>
      </body>
    </html>
  );
}
