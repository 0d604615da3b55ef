import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/session.ts';
import { ExportMenu } from './export-menu.tsx';

interface Props {
  readonly filter: string;
  readonly records: readonly ExchangeRecord[];
  /** Those that the filter lets through. */
  readonly shown: readonly ExchangeRecord[];
  /** Those of them that are selected. */
  readonly chosen: readonly ExchangeRecord[];
  readonly onFilter: (filter: string) => void;
  readonly onSelectAll: (isWanted: boolean) => void;
  readonly onCompare: () => void;
  /** Deletes what is selected, else what is shown. */
  readonly onDelete: () => void;
}

/** What is shown of the session, and what can be done with it. */
export function SessionBar(props: Props) {
  const { filter, records, shown, chosen, onFilter, onSelectAll, onCompare, onDelete } = props;
  const isPair = chosen.length === 2;
  return (
    <div className="session-bar">
      <label className="session-filter">
        <span>{words.filter}</span>
        <input
          type="search"
          className="control"
          value={filter}
          placeholder={words.filterAbout}
          spellCheck={false}
          autoCapitalize="off"
          onChange={({ target }) => onFilter(target.value)}
        />
      </label>
      <div className="session-actions">
        <label className="session-all">
          <input
            type="checkbox"
            checked={chosen.length > 0 && chosen.length === shown.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen.length > 0 && chosen.length < shown.length;
            }}
            onChange={({ target }) => onSelectAll(target.checked)}
          />
          {words.selectAll}
        </label>
        <span className="quiet" role="status">
          {countOf(records.length, shown.length, chosen.length)}
        </span>
        <button
          type="button"
          className="link-button"
          aria-disabled={!isPair}
          title={isPair ? undefined : words.selectTwo}
          onClick={() => isPair && onCompare()}
        >
          {words.compareTwo}
        </button>
        <button type="button" className="link-button" disabled={shown.length === 0} onClick={onDelete}>
          {chosen.length > 0 ? words.deleteSelected : words.deleteAll}
        </button>
        {shown.length > 0 && <ExportMenu records={chosen.length > 0 ? chosen : shown} />}
      </div>
    </div>
  );
}

function countOf(all: number, shown: number, chosen: number): string {
  const counted =
    shown === all ? say(words.counted, { count: all }) : say(words.countedOf, { shown, count: all });
  return chosen === 0 ? counted : `${counted}, ${say(words.selected, { count: chosen })}`;
}
