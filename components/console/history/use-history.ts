import { useCallback, useState } from 'react';
import type { RequestValues } from '#lib/request/types.ts';
import type { Answer } from '../call.ts';

/** An answer of this page's session. Kept in memory, and without the credentials that it was asked for with. */
export interface Past {
  readonly id: number;
  readonly at: Date;
  readonly values: RequestValues;
  readonly answer: Answer;
}

const mostPast = 20;

export function useHistory() {
  const [past, setPast] = useState<readonly Past[]>([]);
  const remember = useCallback((answer: Answer, { auth: _, ...values }: RequestValues) => {
    setPast((before) => {
      const id = (before[0]?.id ?? 0) + 1;
      return [{ id, at: new Date(), values, answer }, ...before].slice(0, mostPast);
    });
  }, []);
  return { past, remember };
}
