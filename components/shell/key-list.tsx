'use client';

import { useEffect, useRef } from 'react';
import { words } from '#words/search.ts';

const keys = [
  { keys: ['/', words.ctrlK], does: words.search },
  { keys: ['['], does: words.previousEndpoint },
  { keys: [']'], does: words.nextEndpoint },
  { keys: ['t'], does: words.tryThisEndpoint },
  { keys: ['?'], does: words.thisList },
];

/** The list of keys; opens whenever `opened` changes. */
export function KeyList({ opened }: { opened: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (opened > 0 && !dialog.current?.open) dialog.current?.showModal();
  }, [opened]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="key-list-title">
      <h2 id="key-list-title" className="text-lg font-semibold">
        {words.keys}
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5">
        {keys.map(({ keys: names, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1.5">
              {names.map((name) => (
                <kbd key={name} className="key">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd className="text-ink-soft">{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-6 flex items-center justify-between gap-6">
        <label className="flex items-center gap-2 text-sm text-ink-soft">
          <input
            type="checkbox"
            defaultChecked={localStorage.getItem('keys') !== 'off'}
            onChange={(event) => localStorage.setItem('keys', event.currentTarget.checked ? 'on' : 'off')}
          />
          {words.keysAreOn}
        </label>
        <button type="submit" className="button">
          {words.close}
        </button>
      </form>
    </dialog>
  );
}
