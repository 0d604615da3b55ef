import { type ReactNode, useId, useState } from 'react';
import type { HttpRequest } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { copyText } from '../ui/copy.ts';
import { panelId, tabId } from '../ui/tab-ids.ts';
import { TabList } from '../ui/tab-list.tsx';
import type { Answer } from './call.ts';
import { CopyAs } from './copy-as.tsx';
import { HeaderTable } from './header-table.tsx';
import { ResponseBody } from './response-body.tsx';
import { SentBody } from './sent-body.tsx';
import { duration } from './words.ts';

const tabs = ['Body', 'Headers', 'Request'] as const;

/** Body and headers of an answer, and what it answers. */
export function AnswerTabs(props: {
  answer: Answer;
  /** As it was sent. */
  request: HttpRequest | undefined;
  /** The same for the server that code is written for. */
  makeSample: () => HttpRequest;
  isMocked: boolean;
}) {
  const { answer, request, makeSample, isMocked } = props;
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
        {isMocked && <p className="quiet">{words.thisIsWhatTheApi}</p>}
        <HeaderTable headers={answer.request.headers} onCopy={copyText} />
        <SentBody request={request} />
        <CopyAs makeRequest={makeSample} />
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

export function timingWords({ connect, firstByte, total }: NonNullable<Answer['end']>['timing']): string {
  return say(words.connectedAfterFirstByte, {
    duration: duration(connect),
    duration2: duration(firstByte),
    duration3: duration(total),
  });
}
