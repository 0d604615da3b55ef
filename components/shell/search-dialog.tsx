'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ScopeChoice } from './scope-choice.tsx';
import { SearchHitLine } from './search-hit.tsx';
import { useSearch } from './use-search.ts';

/** The search box over the page; opens whenever `opened` changes. */
export function SearchDialog({ opened }: { opened: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [scope, setScope] = useState('');
  const { hits, state } = useSearch(words, scope);
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  const active = Math.min(chosen, hits.length - 1);

  useEffect(() => {
    if (opened === 0 || dialog.current?.open) return;
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.select();
  }, [opened]);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const go = (url: string) => {
    dialog.current?.close();
    location.assign(url);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setChosen((active + step + hits.length) % hits.length);
    } else if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      dialog.current?.close();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const hit = state === 'ready' ? hits[active] : undefined;
      if (words.trim() !== '') go(hit?.url ?? searchUrl(words, scope));
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without help; this is for its backdrop.
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label="Search"
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="search-panel">
        <div className="search-head">
          <input
            type="search"
            role="combobox"
            aria-label="Search the documentation"
            aria-expanded={hits.length > 0}
            aria-controls={listId}
            aria-activedescendant={hits.length > 0 ? optionId(active) : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Endpoint, path, field, error, or a pasted request"
            className="search-field"
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
          <ScopeChoice value={scope} onChange={(event) => setScope(event.currentTarget.value)} />
          <button type="button" className="key" onClick={() => dialog.current?.close()}>
            Esc
          </button>
        </div>
        <div
          id={listId}
          role="listbox"
          aria-label="Results"
          className="search-hits"
          aria-busy={state === 'busy'}
        >
          {hits.map((hit, index) => (
            <a
              key={hit.url}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              href={hit.url}
              className="search-hit"
              onMouseMove={() => setChosen(index)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go(hit.url);
              }}
            >
              <SearchHitLine hit={hit} />
            </a>
          ))}
        </div>
        <p role="status" className="search-status">
          {statusText(words, hits.length, state)}
        </p>
      </div>
    </dialog>
  );
}

function searchUrl(words: string, scope: string): string {
  const query = new URLSearchParams({ q: words.slice(0, 4000), ...(scope && { api: scope }) });
  return `/search?${query}`;
}

function statusText(words: string, count: number, state: ReturnType<typeof useSearch>['state']): string {
  if (words.trim() === '') return 'Paste a request URL or an error document to find its place.';
  if (state === 'failed') return 'Search cannot be reached. Press Enter to try its own page.';
  if (state === 'busy') return 'Searching';
  if (count === 0) return 'Nothing was found.';
  return count === 1 ? '1 result' : `${count} results`;
}
