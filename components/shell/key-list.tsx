'use client';

import { useEffect, useRef } from 'react';

const keys = [
  { keys: ['/', 'Ctrl K'], does: 'Search' },
  { keys: ['['], does: 'Previous endpoint' },
  { keys: [']'], does: 'Next endpoint' },
  { keys: ['t'], does: 'Try this endpoint' },
  { keys: ['?'], does: 'This list' },
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
        Keys
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
          Single keys are on
        </label>
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
