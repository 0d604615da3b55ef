import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/session.ts';
import { announce } from '../../ui/announce.ts';
import { forgetExchanges, restoreExchanges } from './session-store.ts';

/** Deleting requests, with a way back; the focus goes to what stands in their place. */
export function useDeletion(list: RefObject<HTMLUListElement | null>) {
  const [gone, setGone] = useState<readonly ExchangeRecord[]>([]);
  const said = say(words.deleted, { count: gone.length });
  return {
    count: gone.length,
    forget(ids: ReadonlySet<string>) {
      const items = [...(list.current?.children ?? [])];
      const first = items.findIndex((item) => ids.has((item as HTMLElement).dataset.id ?? ''));
      flushSync(() => setGone(forgetExchanges(ids)));
      const left = list.current?.children;
      const next = left?.[Math.min(Math.max(first, 0), left.length - 1)];
      (next?.querySelector<HTMLElement>('.exchange-toggle') ?? list.current)?.focus();
      announce(say(words.deleted, { count: ids.size }));
    },
    notice: gone.length > 0 && (
      <p className="session-undo">
        {said}{' '}
        <button
          type="button"
          className="link-button"
          onClick={() => {
            flushSync(() => {
              restoreExchanges(gone);
              setGone([]);
            });
            const item = list.current?.querySelector(`[data-id="${CSS.escape(gone[0]?.id ?? '')}"]`);
            (item?.querySelector<HTMLElement>('.exchange-toggle') ?? list.current)?.focus();
          }}
        >
          {words.undo}
        </button>
      </p>
    ),
  };
}
