'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { withBase, withoutBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import { identity } from '#lib/links/identity.ts';
import { sessionUrl } from '#lib/links/urls.ts';
import { findApiRead } from '#lib/links/versions.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/search.ts';
import { Link } from '../ui/link.tsx';
import { idleLines } from './idle-lines.tsx';
import { NoHits } from './no-hits.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { SearchHitLine } from './search-hit.tsx';
import { optionId, type SearchLine, SearchList } from './search-list.tsx';
import { searchQuery } from './search-query.ts';
import { useFruitless } from './use-fruitless.ts';
import { useRecent } from './use-recent.ts';
import { useSearch } from './use-search.ts';

/** The search box over the page; opens whenever `opened` changes, at first with what was `asked`. */
export function SearchDialog({ opened, asked = '' }: { opened: number; asked?: string | undefined }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState(asked);
  const [scope, setScope] = useState('');
  const [version, setVersion] = useState('');
  const { hits, state } = useSearch(typed, scope, version);
  const recent = useRecent();
  const isEmpty = typed.trim() === '';
  const hasFoundNothing = state === 'ready' && !isEmpty && hits.length === 0;
  useFruitless(typed, hasFoundNothing);
  const [chosen, setChosen] = useState(0);
  const listId = useId();

  useEffect(() => {
    if (opened === 0 || dialog.current?.open) return;
    recent.reload();
    setVersion(findApiRead(withoutBase(location.pathname), identity.apis));
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.select();
  }, [opened]);

  const searchUrl = (text: string) => `/search?${searchQuery(text, scope, version)}`;
  const go = (url: string) => {
    dialog.current?.close();
    location.assign(withBase(url));
  };
  const look = (search: string) => {
    setTyped(search);
    setChosen(0);
    dialog.current?.querySelector('input')?.focus();
  };

  const lines: readonly SearchLine[] = isEmpty
    ? idleLines(recent, { searchUrl, look, go })
    : hits.map((hit) => ({
        url: hit.url,
        content: <SearchHitLine hit={hit} />,
        onTake: () => {
          recent.keep(typed);
          go(hit.url);
        },
        onOpenElsewhere: () => recent.keep(typed),
      }));
  const active = Math.min(chosen, lines.length - 1);

  useEffect(() => {
    document.getElementById(optionId(listId, active))?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      setChosen((active + step + lines.length) % lines.length);
    } else if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      dialog.current?.close();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // While an answer is on its way, the lines are still those of the last one.
      const line = isEmpty || state === 'ready' ? lines[active] : undefined;
      if (line !== undefined) line.onTake();
      else if (!isEmpty) go(searchUrl(typed));
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without help; this is for its backdrop.
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={words.search}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="search-panel">
        <div className="search-head">
          <input
            type="search"
            role="combobox"
            aria-label={words.searchDocumentation}
            aria-expanded={lines.length > 0}
            aria-controls={listId}
            aria-activedescendant={lines.length > 0 ? optionId(listId, active) : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={words.placeholder}
            className="search-field"
            value={typed}
            onChange={(event) => look(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <ScopeChoice value={scope} onChange={(event) => setScope(event.currentTarget.value)} />
          <button type="button" className="key" onClick={() => dialog.current?.close()}>
            {words.escape}
          </button>
        </div>
        <div className="search-body">
          <SearchList
            id={listId}
            label={isEmpty ? words.beginWith : words.resultsLabel}
            isBusy={!isEmpty && state === 'busy'}
            lines={lines}
            active={active}
            onPoint={setChosen}
          />
          {hasFoundNothing && <NoHits isEmpty={false} />}
        </div>
        <div className="search-foot">
          <p role="status">{statusText(typed, hits.length, state)}</p>
          {isEmpty && !isExported && <Link href={sessionUrl()}>{words.session}</Link>}
          {isEmpty && recent.searches.length + recent.pages.length > 0 && (
            <button
              type="button"
              className="key search-forget"
              aria-label={words.clearRecent}
              onClick={() => {
                recent.forget();
                look('');
              }}
            >
              {words.clear}
            </button>
          )}
        </div>
      </div>
    </dialog>
  );
}

function statusText(typed: string, count: number, state: ReturnType<typeof useSearch>['state']): string {
  if (typed.trim() === '') return words.hint;
  if (state === 'failed') return words.unreachable;
  if (state === 'busy') return words.searching;
  if (count === 0) return words.nothing;
  return say(words.results, { count });
}
