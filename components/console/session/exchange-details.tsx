import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { sessionLimits } from '#lib/request/session/limits.ts';
import { words } from '#words/session.ts';
import { AnswerTabs } from '../answer-tabs.tsx';
import { answerOf } from '../history/use-history.ts';
import { sayLeftOut } from './describe-record.ts';
import { recordUrl } from './record-url.ts';
import { nameExchange } from './session-store.ts';

/** A request and its answer, as they are kept. */
export function ExchangeDetails({ record }: { record: ExchangeRecord }) {
  const { id, name, request, leftOut } = record;
  const missing = sayLeftOut(leftOut);
  return (
    <div className="exchange-details">
      <label className="session-filter">
        <span>{words.name}</span>
        <input
          type="text"
          className="control"
          defaultValue={name}
          maxLength={sessionLimits.name}
          autoComplete="off"
          onBlur={({ target }) => target.value.trim() !== (name ?? '') && nameExchange(id, target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && nameExchange(id, currentTarget.value)}
        />
      </label>
      {missing !== undefined && <p className="remark">{missing}</p>}
      {recordUrl(record).isShort && <p className="remark">{words.tooLongForALink}</p>}
      <AnswerTabs answer={answerOf(record)} request={request} makeSample={() => request} isMocked={false} />
    </div>
  );
}
