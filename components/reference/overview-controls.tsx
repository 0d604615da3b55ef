'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { say, sayNumber } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';
import { filterOverview } from './filter-overview.ts';

/** Filters a long overview, and opens or closes all of its groups; hidden where no script runs. */
export function OverviewControls({ children }: { children: ReactNode }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const onInput = () => setSaid(field.current ? showMatches(field.current) : '');
  useEffect(() => {
    // What was typed before the scripts were here.
    if (field.current?.value) setSaid(showMatches(field.current));
  }, []);
  return (
    <div className="overview-controls">
      <p className="section-note">{children}</p>
      <input
        ref={field}
        type="search"
        aria-label={words.filterOverview}
        placeholder={words.filterOverview}
        autoComplete="off"
        onInput={onInput}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || field.current === null) return;
          field.current.value = '';
          onInput();
        }}
      />
      <button
        type="button"
        className="button"
        onClick={(event) => {
          for (const fold of foldsBeside(event.currentTarget)) fold.open = !isOpen;
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? words.closeAll : words.openAll}
      </button>
      <output className="quiet">{said}</output>
    </div>
  );
}

function showMatches(field: HTMLInputElement): string {
  const page = field.closest<HTMLElement>('.op-main');
  const matches = page && filterOverview(page, field.value);
  if (!matches) return '';
  const told = matches.shown === 0 ? words.nothingMatches : words.shownOf;
  return say(told, { shown: sayNumber(matches.shown), count: sayNumber(matches.count) });
}

/** The groups that the controls stand over. */
function foldsBeside(control: Element): readonly HTMLDetailsElement[] {
  const bar = control.closest('.overview-controls');
  return [
    ...(bar?.parentElement?.querySelectorAll<HTMLDetailsElement>('.overview-controls ~ * details') ?? []),
  ];
}
