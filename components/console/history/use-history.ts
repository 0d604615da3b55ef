import { useCallback, useMemo } from 'react';
import type { FormModel } from '#lib/request/form.ts';
import { type ExchangeRecord, isWhole } from '#lib/request/session/exchange-record.ts';
import type { RequestValues } from '#lib/request/types.ts';
import type { Answer } from '../call.ts';
import { forgetExchanges, rememberExchange, useSession, wholeOf } from '../session/session-store.ts';

/** A request of this tab's session, without the credentials that it was sent with. */
export interface Past {
  readonly id: string;
  readonly at: Date;
  readonly values: Omit<RequestValues, 'auth'>;
  readonly answer: Answer;
  /** Whether the values are all that was sent but credentials. */
  readonly isWhole: boolean;
}

const mostPast = 20;

/** The requests of one operation, the latest first. */
export function useHistory(model: FormModel) {
  const { api, operation } = model;
  const session = useSession();
  const own = useMemo(
    () => session.filter((each) => each.api === api && each.operation === operation),
    [session, api, operation],
  );
  const past = useMemo(() => own.slice(0, mostPast).map(pastOf), [own]);
  const remember = useCallback(
    (answer: Answer, sent: RequestValues) => void rememberExchange(model, sent, answer),
    [model],
  );
  const forget = useCallback(() => forgetExchanges(new Set(own.map(({ id }) => id))), [own]);
  return { past, remember, forget };
}

function pastOf(record: ExchangeRecord): Past {
  const { id, at, values, leftOut } = record;
  const known = wholeOf(id);
  return {
    id,
    at: new Date(at),
    values,
    answer: answerOf(record),
    isWhole: isWhole(leftOut),
    ...known,
    ...(known && { isWhole: true }),
  };
}

/** What is kept of an answer, in the form that the console shows. */
export function answerOf({ request: { method, url, headers }, answer, leftOut }: ExchangeRecord): Answer {
  const { end, ...rest } = answer;
  return {
    ...rest,
    request: { method, url, headers },
    ...(end && { end: { ...end, type: 'end' } }),
    ...((leftOut.answered || leftOut.answerBody) && { isMasked: true }),
  };
}
