import type { FormAnswer } from '../form-outcome.ts';
import type { HttpRequest, RequestValues } from '../types.ts';

/** A request of this tab with its answer, as far as both may be kept: without secrets and files, and bounded. */
export interface ExchangeRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly api: string;
  readonly operation: string;
  /** The operation's path with its templates. */
  readonly path: string;
  /** Given by the reader. */
  readonly name?: string;
  /** To fill the form with again. */
  readonly values: Omit<RequestValues, 'auth'>;
  /** What was sent; `variables` stand in it for everything secret, a file has its name only. */
  readonly request: HttpRequest;
  readonly answer: KeptAnswer;
  readonly leftOut: LeftOut;
}

export type KeptAnswer = Omit<FormAnswer, 'request' | 'body' | 'sentBody'> & { readonly body: string };

/** What a record lacks of its exchange. */
export interface LeftOut {
  /** Names of the fields of the request that are secret. */
  readonly sent?: readonly string[];
  /** Names of the files that were sent. */
  readonly files?: readonly string[];
  /** The body of the request was too long. */
  readonly isSentBodyLong?: true;
  /** Names of what is masked in the answer. */
  readonly answered?: readonly string[];
  /** Why there is no body, or only its start: bytes, a text that cannot be searched for secrets, or its length. */
  readonly answerBody?: 'bytes' | 'unread' | 'cut';
}

/** Whether sending its values again would send less than was sent. */
export function isWhole({ sent, files, isSentBodyLong }: LeftOut): boolean {
  return !sent && !files && !isSentBodyLong;
}
