import type { ExchangeLine, Problem } from './exchange.ts';

type Line<Type extends ExchangeLine['type']> = Omit<Extract<ExchangeLine, { type: Type }>, 'type'>;

/** An answer of the sandbox, whole, for a page to show. */
export interface FormAnswer extends Line<'response'> {
  /** Text, or bytes where it is none. */
  readonly body: string | Uint8Array;
  readonly end?: Line<'end'>;
  /** Why it broke off. */
  readonly broken?: Problem;
  /** What was sent as the body, without what the schema marks as secret. */
  readonly sentBody?: string;
}

/** What came of a plain form: an answer, a sandbox key that was asked for, or why nothing was sent. */
export type FormOutcome =
  | { readonly kind: 'answered'; readonly answer: FormAnswer }
  | { readonly kind: 'key'; readonly account: { readonly key: string; readonly plan: string } }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly retryAfter?: number };
