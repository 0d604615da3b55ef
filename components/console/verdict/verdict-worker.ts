import { parseJson } from '#json/read.ts';
import type { Contract } from '#lib/openapi/contract.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/verdict.ts';
import { type CheckedAnswer, checkAnswer, checkDelivery, type Verdict } from './check-answer.ts';
import { checkValues, type ValueRemark } from './check-values.ts';

/** One question to the worker. JSON crosses as text: a copy of its values would round long numbers. */
export type Question = { readonly contract: string } & (
  | { readonly answer: CheckedAnswer }
  | { readonly delivery: Pick<CheckedAnswer, 'headers' | 'body'> }
  | { readonly values: string }
);
export type Reply = { readonly verdict: Verdict } | { readonly remarks: readonly ValueRemark[] };

// A thread of its own: a schema's pattern may take for ever, and the page must not.
addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage(replyTo(data));
});

function replyTo(question: Question): Reply {
  try {
    const contract = parseJson(question.contract) as Contract;
    if ('values' in question)
      return { remarks: checkValues(contract, parseJson(question.values) as RequestValues) };
    if ('delivery' in question) return { verdict: checkDelivery(contract, question.delivery) };
    return { verdict: checkAnswer(contract, question.answer) };
  } catch (error) {
    if ('values' in question) return { remarks: [] };
    const reason = error instanceof Error ? error.message : 'unknown';
    return { verdict: { differences: [], unchecked: say(words.theSchemaCannotBeRead, { reason }) } };
  }
}
