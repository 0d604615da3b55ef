import { useEffect, useRef } from 'react';
import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { words } from '#words/session.ts';
import { Comparison, Differences, messageText } from '../history/comparison.tsx';
import { answerOf } from '../history/use-history.ts';
import { callOf } from './describe-record.ts';

/** Two requests and their answers beside each other, as what changed from one to the other. */
export function PairComparison(props: {
  before: ExchangeRecord;
  after: ExchangeRecord;
  onClose: () => void;
}) {
  const { before, after, onClose } = props;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="session-comparison" aria-label={words.comparison}>
      <h2 ref={head} tabIndex={-1}>
        {words.comparison}
      </h2>
      <p className="quiet">{`${callOf(before)} → ${callOf(after)}`}</p>
      <h3>{words.theRequests}</h3>
      <Differences
        {...{ before: requestText(before), after: requestText(after) }}
        title={words.fromTheEarlierRequest}
        ifSame={words.bothRequestsAreTheSame}
      />
      <h3>{words.theAnswers}</h3>
      <Comparison before={answerOf(before)} after={answerOf(after)} />
      <button type="button" className="link-button" onClick={onClose}>
        {words.closeComparison}
      </button>
    </section>
  );
}

function requestText({ request: { method, url, headers, body = '' } }: ExchangeRecord): string {
  return messageText(`${method} ${url}`, headers, body);
}
