import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { findResponse } from '#lib/openapi/find-response.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { copyText } from '../ui/copy.ts';
import { Status } from '../ui/status.tsx';
import { panelId, tabId } from '../ui/tab-ids.ts';
import { TabList } from '../ui/tab-list.tsx';
import { problemOf } from './answer-problem.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import type { Answer } from './call.ts';
import { CopyAs } from './copy-as.tsx';
import { HeaderTable } from './header-table.tsx';
import { LimitMeter } from './limits/limit-meter.tsx';
import { readQuotas } from './limits/rate-limit.ts';
import { emptyParts } from './missing-files.ts';
import { MockBadge } from './mock-bar.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ResponseBody } from './response-body.tsx';
import { SentBody } from './sent-body.tsx';
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
  onFill: (values: RequestValues) => void;
}) {
  const { model, call, onFill } = props;
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
  return <AnswerView model={model} answer={call.answer} values={call.values} onFill={onFill} />;
}

/** @param news what is to be seen at once: each of its values brings the answer into sight, once. */
function Frame({ title, news, children }: { title: ReactNode; news?: unknown; children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (news !== undefined && section.current) bringIntoSight(section.current);
  }, [news]);
  return (
    <section className="response" aria-label={words.response} ref={section}>
      <h3 className="response-head">{title}</h3>
      {children}
    </section>
  );
}

function AnswerView(props: {
  model: FormModel;
  answer: Answer;
  values: RequestValues;
  onFill: (values: RequestValues) => void;
}) {
  const { model, answer, values, onFill } = props;
  const isSafe = answer.request.method === 'GET' || answer.request.method === 'HEAD';
  const documented = findResponse(model.responses, answer.status);
  const problem = problemOf(answer);
  return (
    <Frame
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
      {answer.end && <VerdictView target={model} answer={answer} />}
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
      {answer.end?.truncated && (
        <p className="remark">{say(words.onlyTheFirstAreShown, { size: size(answer.end.bytes) })}</p>
      )}
      <AnswerTabs model={model} answer={answer} values={values} />
      {answer.end && <WhatNext model={model} answer={answer} values={values} onFill={onFill} />}
    </Frame>
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

function timingWords({ connect, firstByte, total }: NonNullable<Answer['end']>['timing']): string {
  return say(words.connectedAfterFirstByte, {
    duration: duration(connect),
    duration2: duration(firstByte),
    duration3: duration(total),
  });
}

const tabs = ['Body', 'Headers', 'Request'] as const;

function AnswerTabs(props: { model: FormModel; answer: Answer; values: RequestValues }) {
  const { model, answer, values } = props;
  const idBase = useId();
  const [tab, setTab] = useState<string>('Body');
  const contents: Record<(typeof tabs)[number], ReactNode> = {
    Body: <ResponseBody answer={answer} />,
    Headers: (
      <>
        {answer.end && <p className="quiet">{timingWords(answer.end.timing)}</p>}
        <HeaderTable headers={answer.headers} onCopy={copyText} />
      </>
    ),
    Request: (
      <>
        <p className="request-line">
          <code>{`${answer.request.method} ${answer.request.url}`}</code>
        </p>
        {model.isMocked && <p className="quiet">{words.thisIsWhatTheApi}</p>}
        <HeaderTable headers={answer.request.headers} onCopy={copyText} />
        <SentBody model={model} values={values} />
        <CopyAs model={model} values={values} />
      </>
    ),
  };
  return (
    <div className="tabs" data-ready="">
      <TabList
        idBase={idBase}
        label={words.partsOfTheResponse}
        tabs={tabs.map((name) => ({
          value: name,
          label:
            name === 'Headers'
              ? say(words.headersCounted, { count: answer.headers.length })
              : name === 'Body'
                ? words.body
                : words.request,
        }))}
        value={tab}
        onChange={setTab}
        className="tab-list tab-list-line"
        tabClassName="tab tab-line"
      />
      {tabs.map((name) => (
        <div
          key={name}
          className="tab-panel"
          role="tabpanel"
          id={panelId(idBase, name)}
          aria-labelledby={tabId(idBase, name)}
          data-state={name === tab ? 'active' : 'inactive'}
          hidden={name !== tab}
        >
          {name === tab && contents[name]}
        </div>
      ))}
    </div>
  );
}
