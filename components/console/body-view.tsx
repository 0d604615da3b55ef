import { useState } from 'react';
import { words } from '#words/console.ts';

export type BodyView = 'form' | 'text';

const kept = 'body-view';

/** How JSON bodies are filled in; the reader's choice holds on every page. */
export function useBodyView(): [BodyView, (view: BodyView) => void] {
  const [view, setView] = useState<BodyView>(() => (readKept() === 'form' ? 'form' : 'text'));
  return [
    view,
    (next) => {
      setView(next);
      try {
        localStorage.setItem(kept, next);
      } catch {
        // Without storage the choice holds as long as the page does.
      }
    },
  ];
}

function readKept(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

/** The same body as text or as fields. */
export function BodyViewChoice(props: { view: BodyView; onChange: (view: BodyView) => void }) {
  const { view, onChange } = props;
  return (
    <fieldset className="view-choice" aria-label={words.fillInTheBodyAs}>
      {(['text', 'form'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="view-choice-button"
          aria-pressed={view === each}
          onClick={() => onChange(each)}
        >
          {each === 'text' ? words.text : words.form}
        </button>
      ))}
    </fieldset>
  );
}
