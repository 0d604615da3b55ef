import { useCallback, useState } from 'react';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import type { Answer } from '../call.ts';
import { forgetKept, keepRequest, readKept } from './kept-requests.ts';

/** A request of this tab's session, without the credentials that it was sent with. */
export interface Past {
  readonly id: number;
  readonly at: Date;
  readonly values: RequestValues;
  readonly status: number;
  /** Milliseconds; absent where the answer was not whole. */
  readonly time?: number;
  /** Of requests from before this page was loaded only what was sent is known. */
  readonly answer?: Answer;
}

const mostPast = 20;

export function useHistory(model: FormModel) {
  const [past, setPast] = useState<readonly Past[]>(() => earlier(model));
  const remember = useCallback(
    (answer: Answer, sent: RequestValues) => {
      const { auth: _, ...values } = sent;
      const at = new Date();
      keepRequest(model, sent, answer, at.getTime());
      const time = answer.end?.timing.total;
      setPast((before) => {
        const id = (before[0]?.id ?? 0) + 1;
        const entry = { id, at, values, status: answer.status, ...(time !== undefined && { time }), answer };
        return [entry, ...before].slice(0, mostPast);
      });
    },
    [model],
  );
  const forget = useCallback(() => {
    forgetKept(model);
    setPast([]);
  }, [model]);
  return { past, remember, forget };
}

function earlier(model: FormModel): Past[] {
  const kept = readKept(model).slice(0, mostPast);
  return kept.map(({ at, status, time, values }, index) => ({
    ...{ id: kept.length - index, at: new Date(at), status, values },
    ...(time !== undefined && { time }),
  }));
}
