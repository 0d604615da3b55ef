'use client';

import { words } from '#words/frame.ts';
import { words as language } from '#words/language.ts';
import './globals.css';
import { Link } from '#components/ui/link.tsx';

/** Stands in for the whole document when the layout itself failed, so it leans on nothing but the style sheet. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang={language.tag} dir={language.direction}>
      <body>
        <title>{words.notShown}</title>
        <main className="lost">
          <p className="lost-status">500</p>
          <h1>{words.notShown}</h1>
          <p>{words.failedHereBriefly}</p>
          <div className="lost-actions">
            <button type="button" className="button button-primary" onClick={reset}>
              {words.tryAgain}
            </button>
            <Link href="/" className="button">
              {words.startPage}
            </Link>
          </div>
        </main>
      </body>
    </html>
  );
}
