import '../console.css';
import './inbox.css';
import { useEffect, useRef, useState } from 'react';
import { sectionAnchors } from '#lib/links/anchors.ts';
import { operationUrl } from '#lib/links/urls.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/inbox.ts';
import { Link } from '../../ui/link.tsx';
import { useOwnKey } from '../sandbox-key.ts';
import type { Delivery } from './delivery.ts';
import { DeliveryItem } from './delivery-item.tsx';
import type { InboxForm } from './inbox-form.ts';
import { InboxKey } from './inbox-key.tsx';
import { InboxState } from './inbox-state.tsx';
import { useInbox } from './use-inbox.ts';

/** The deliveries of the reader's account as they come. */
export function Inbox({ form, isFocused }: { form: InboxForm; isFocused: boolean }) {
  const own = useOwnKey(form);
  const [typed, setTyped] = useState<string>();
  const key = typed ?? own?.key;
  const { connection, deliveries, connect } = useInbox(form.api, key);
  const [isAll, setIsAll] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) root.current?.focus({ preventScroll: true });
  }, [isFocused]);
  const shown = isAll ? deliveries : deliveries.filter(({ type }) => type === form.event);
  return (
    <div className="console inbox" ref={root} tabIndex={-1}>
      <InboxKey form={form} hasKey={key !== undefined} onTyped={setTyped} />
      {key !== undefined && (
        <>
          <InboxState connection={connection} onConnect={connect} />
          <Causes form={form} />
          <label className="inline-label">
            <input type="checkbox" checked={isAll} onChange={({ target }) => setIsAll(target.checked)} />
            {words.allEvents}
          </label>
          <Deliveries
            {...{ form, apiKey: key, shown, all: deliveries }}
            isOpen={connection.phase === 'open'}
          />
        </>
      )}
    </div>
  );
}

/** Leads to the operations that cause the event, their consoles open. */
function Causes({ form: { api, causes } }: { form: InboxForm }) {
  if (causes.length === 0) return null;
  return (
    <p className="inbox-causes">
      <span>{words.makeItHappen}</span>
      {causes.map(({ slug, title }) => (
        <Link
          key={slug}
          className="button button-small"
          href={`${operationUrl(api, slug)}#${sectionAnchors.tryIt}`}
        >
          {title}
        </Link>
      ))}
    </p>
  );
}

interface ListProps {
  readonly form: InboxForm;
  readonly apiKey: string;
  readonly shown: readonly Delivery[];
  readonly all: readonly Delivery[];
  readonly isOpen: boolean;
}

function Deliveries({ form, apiKey, shown, all, isOpen }: ListProps) {
  if (shown.length === 0) {
    if (!isOpen) return null;
    const others =
      all.length > 0 ? say(words.onlyOthers, { count: all.length, event: form.event }) : words.nothingYet;
    return <p className="inbox-empty">{others}</p>;
  }
  return (
    <ol className="deliveries" aria-label={words.deliveries}>
      {shown.map((delivery) => (
        <DeliveryItem
          key={delivery.deliveryId}
          delivery={delivery}
          target={{ api: form.api, operation: form.operation, key: apiKey, event: form.event }}
          earlier={all.slice(all.indexOf(delivery) + 1)}
        />
      ))}
    </ol>
  );
}
