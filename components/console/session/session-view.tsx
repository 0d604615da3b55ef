import '../console.css';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { sayRich } from '#components/ui/say-rich.tsx';
import { say } from '#lib/words/say.ts';
import { words } from '#words/session.ts';
import { announce } from '../../ui/announce.ts';
import { Link } from '../../ui/link.tsx';
import { matches } from './describe-record.ts';
import { ExchangeItem } from './exchange-item.tsx';
import { PairComparison } from './pair-comparison.tsx';
import { PasteRequest } from './paste-request.tsx';
import { SessionBar } from './session-bar.tsx';
import { useSession } from './session-store.ts';
import { useDeletion } from './use-deletion.tsx';

/** A request to be pasted, and all requests of this tab. */
export function SessionView() {
  return (
    <>
      <PasteRequest />
      <SessionList />
    </>
  );
}

/** The latest request first. */
function SessionList() {
  const records = useSession();
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [compared, setCompared] = useState<readonly [string, string]>();
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => records.filter((record) => matches(record, filter)), [records, filter]);
  const chosen = shown.filter(({ id }) => selected.has(id));
  const deletion = useDeletion(list);
  const [later, earlier] = (compared ?? []).map((id) => records.find((record) => record.id === id));

  if (records.length === 0 && deletion.count === 0) {
    return (
      <>
        <p>{words.nothingYet}</p>
        <p className="quiet">
          {sayRich(words.howToStart, { a: (text) => <Link href="/reference">{text}</Link> })}
        </p>
      </>
    );
  }
  return (
    <>
      <SessionBar
        {...{ filter, records, shown, chosen }}
        onFilter={setFilter}
        onSelectAll={(isWanted) => setSelected(new Set(isWanted ? shown.map(({ id }) => id) : []))}
        onCompare={() => setCompared([chosen[0]?.id ?? '', chosen[1]?.id ?? ''])}
        onDelete={() => deletion.forget(new Set((chosen.length > 0 ? chosen : shown).map(({ id }) => id)))}
      />
      {deletion.notice}
      {later && earlier && (
        <PairComparison before={earlier} after={later} onClose={() => setCompared(undefined)} />
      )}
      {shown.length === 0 && records.length > 0 && (
        <p className="quiet">{say(words.noneMatches, { count: records.length })}</p>
      )}
      <ul className="session-list" ref={list} tabIndex={-1} aria-label={words.session}>
        {shown.map((record) => (
          <ExchangeItem
            key={record.id}
            record={record}
            isSelected={selected.has(record.id)}
            isOpen={opened.has(record.id)}
            onSelect={() => setSelected(toggled(selected, record.id))}
            onOpen={() => setOpened(toggled(opened, record.id))}
            onDelete={() => deletion.forget(new Set([record.id]))}
            onSent={(sent) => {
              flushSync(() => setOpened(new Set([...opened, sent.id])));
              list.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
              announce(`${sent.answer.status} ${sent.answer.statusText}`);
            }}
          />
        ))}
      </ul>
    </>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
