import { type ComponentProps, lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { findResponse } from '#lib/openapi/find-response.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { Status } from '../ui/status.tsx';
import { problemOf } from './answer-problem.ts';
import { AnswerTabs, timingWords } from './answer-tabs.tsx';
import { bringIntoSight } from './bring-into-sight.ts';
import type { Answer } from './call.ts';
import { LimitMeter } from './limits/limit-meter.tsx';
import { readQuotas } from './limits/rate-limit.ts';
import { tryBuild } from './live-request.ts';
import { emptyParts } from './missing-files.ts';
import { MockBadge } from './mock-bar.tsx';
import { NewKey } from './new-key.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { sampleBaseOf } from './sample-server.ts';
import type { CallState } from './use-call.ts';
import { VerdictView } from './verdict/verdict-view.tsx';
import { WhatNext } from './what-next.tsx';
import { duration, size } from './words.ts';

const Rehearsal = lazy(() =>
  import('./limits/rehearsal.tsx').then(({ Rehearsal: component }) => ({ default: component })),
);

/** What came of the call: nothing yet, a refusal by the portal, or the sandbox's answer as it arrives. */
export function ResponseView(props: {
  model: FormModel;
  call: CallState;
  /** Tells it from others on the page. */
  name?: string;
  /** Fills the form with what the answer gives to its next call; absent where something else comes next. */
  onFill?: (values: RequestValues) => void;
  /** Has the form send a key that an answer shows. */
  keyUse?: KeyUse;
}) {
  const { model, call, name, onFill, keyUse } = props;
  if (call.phase === 'refused') {
    const wait =
      call.retryAfter === undefined ? undefined : say(words.sendItAgainInS, { retryAfter: call.retryAfter });
    return (
      <Frame title={words.notSent} news={call.problem}>
        <ProblemNotice problem={call.problem} {...(wait !== undefined && { hint: wait })} />
      </Frame>
    );
  }
  if (call.phase === 'cancelled') {
    return (
      <Frame title={words.cancelled}>
        <p className="quiet">{say(words.youStoppedTheRequestAfter, { duration: duration(call.after) })}</p>
      </Frame>
    );
  }
  if (call.phase === 'idle' || !call.answer) {
    return (
      <Frame title={words.response}>
        <p className="quiet">
          {call.phase === 'running' ? words.waitingForTheAnswer : words.theAnswerWillStandHere}
        </p>
      </Frame>
    );
  }
  return (
    <AnswerView
      model={model}
      answer={call.answer}
      values={call.values}
      {...(name !== undefined && { name })}
      {...(onFill && { onFill })}
      {...(keyUse && { keyUse })}
    />
  );
}

export type KeyUse = Pick<ComponentProps<typeof NewKey>, 'used' | 'onUse'>;

/** @param news what is to be seen at once: each of its values brings the answer into sight, once. */
function Frame(props: { title: ReactNode; name?: string; news?: unknown; children: ReactNode }) {
  const { title, name, news, children } = props;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (news !== undefined && section.current) bringIntoSight(section.current);
  }, [news]);
  return (
    <section
      className="response"
      aria-label={name === undefined ? words.response : say(words.responseOf, { name })}
      ref={section}
    >
      <h3 className="response-head">{title}</h3>
      {children}
    </section>
  );
}

function AnswerView(props: {
  model: FormModel;
  answer: Answer;
  values: RequestValues;
  name?: string;
  onFill?: (values: RequestValues) => void;
  keyUse?: KeyUse;
}) {
  const { model, answer, values, name, onFill, keyUse } = props;
  const isSafe = answer.request.method === 'GET' || answer.request.method === 'HEAD';
  const documented = findResponse(model.responses, answer.status);
  const problem = problemOf(answer);
  return (
    <Frame
      {...(name !== undefined && { name })}
      news={answer.end ?? answer.broken ?? answer.status}
      title={
        <>
          <span>
            <Status status={String(answer.status)} title={documented?.title || answer.statusText} />{' '}
            {model.isMocked && <MockBadge />}
          </span>
          <Facts answer={answer} />
        </>
      }
    >
      {answer.isMasked && <p className="remark">{words.keptWithoutSecrets}</p>}
      {answer.end && !answer.isMasked && <VerdictView target={model} answer={answer} />}
      <MockReason answer={answer} />
      <EmptyParts values={values} />
      <LimitMeter headers={answer.headers} />
      {isSafe && !model.isMocked && answer.end && readQuotas(answer.headers).length > 0 && (
        <Suspense fallback={null}>
          <Rehearsal target={model} values={values} />
        </Suspense>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {answer.broken && <ProblemNotice problem={answer.broken} />}
      {answer.end?.truncated && !answer.isMasked && (
        <p className="remark">{say(words.onlyTheFirstAreShown, { size: size(answer.end.bytes) })}</p>
      )}
      <SentTabs model={model} answer={answer} values={values} />
      {answer.end && keyUse && <NewKey model={model} answer={answer} {...keyUse} />}
      {answer.end && !answer.isMasked && onFill && (
        <WhatNext model={model} answer={answer} values={values} onFill={onFill} />
      )}
    </Frame>
  );
}

function SentTabs(props: { model: FormModel; answer: Answer; values: RequestValues }) {
  const { model, answer, values } = props;
  const request = useMemo(() => tryBuild(model, values).request, [model, values]);
  return (
    <AnswerTabs
      answer={answer}
      request={request}
      makeSample={() => buildRequest(model, values, { baseUrl: sampleBaseOf(model) })}
      isMocked={model.isMocked === true}
    />
  );
}

/** What is wrong with the request, where the documented error that answers it cannot say so. */
function MockReason({ answer }: { answer: Answer }) {
  const reason = answer.headers.find(([name]) => name === 'X-Mock-Reason')?.[1];
  return reason === undefined ? null : <p className="remark">{say(words.whyTheMockAnswersSo, { reason })}</p>;
}

function EmptyParts({ values }: { values: RequestValues }) {
  const names = emptyParts(values);
  if (names.length === 0) return null;
  return (
    <p className="remark">
      {sayRich(words.sentWithoutFile, { count: names.length, names: <code>{names.join(', ')}</code> })}
    </p>
  );
}

function Facts({ answer: { end, broken } }: { answer: Answer }) {
  if (broken) return <span className="response-facts">{words.notWhole}</span>;
  if (!end) return <span className="response-facts">{words.receiving}</span>;
  return (
    <span className="response-facts" title={timingWords(end.timing)}>
      {`${duration(end.timing.total)} · ${size(end.bytes)}`}
    </span>
  );
}
