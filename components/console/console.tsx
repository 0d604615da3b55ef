'use client';

import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import './console.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { receiveForm, type SentForm } from '#lib/request/sent-form.ts';
import { AuthenticationFields } from './authentication-fields.tsx';
import { BodyFields } from './body-fields.tsx';
import { HistoryView } from './history/history-view.tsx';
import { MissingFileNotice } from './missing-file-notice.tsx';
import { MissingKeyNotice } from './missing-key-notice.tsx';
import { MockBar, MockCredentialsNotice } from './mock-bar.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { linkPrefix } from './request-link.ts';
import { ResponseView } from './response-view.tsx';
import { switchToSandbox } from './sample-server.ts';
import { SendBar } from './send-bar.tsx';
import { ServerLine } from './server-line.tsx';
import { SessionLinks } from './session/session-links.tsx';
import { UnplacedFaults } from './unplaced-faults.tsx';
import { UnreachedNotice } from './unreached-notice.tsx';
import { useConsole } from './use-console.ts';
import { copyLink } from './use-linked-request.ts';

/**
 * The form of one operation, and what comes of sending it.
 *
 * @param isFocused whether the reader has just opened it
 */
export function Console({ form: sent, isFocused }: { form: SentForm; isFocused: boolean }) {
  const model = useMemo(() => receiveForm(sent), [sent]);
  const console = useConsole(model);
  const { state, setState, faults, remarks, call } = console;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFocused) root.current?.focus({ preventScroll: true });
  }, [isFocused]);
  const [isSwitched, setIsSwitched] = useState(false);
  useEffect(() => {
    // A link to a request says itself what server it is for; so does who went on with the console open.
    const isLinked = location.hash.startsWith(linkPrefix) && /[?&]server=/.test(location.search);
    if (isFocused && !isLinked) setIsSwitched(switchToSandbox(model));
  }, [model, isFocused]);
  const [longLink, setLongLink] = useState<typeof state>();
  const form = { model, state, onChange: setState };
  return (
    <div className="console" ref={root} tabIndex={-1}>
      {console.isLinkUnreadable && <p className="notice">{words.theLinkThatLedHere}</p>}
      {console.leftOut.length > 0 && (
        <p className="notice" role="status">
          {say(words.thisLinkWasMadeFor, { leftOut: console.leftOut.join(', ') })}
        </p>
      )}
      <form
        aria-label={words.request}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          console.submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) console.submit();
        }}
      >
        <ServerLine model={model} isSwitched={isSwitched} />
        <AuthenticationFields {...form} onKey={console.takeOver} />
        <ParameterFields {...form} faults={faults} schemaRemarks={remarks} />
        <BodyFields {...form} faults={faults} schemaRemarks={remarks} missing={console.missing} />
        {model.isMocked && <MockBar model={model} prefer={console.prefer} onPrefer={console.setPrefer} />}
        <UnplacedFaults faults={faults} />
        {console.missing.length > 0 && (
          <MissingFileNotice names={console.missing} onAnyway={console.submitWithoutFiles} />
        )}
        {console.isServerAsked && (
          <UnreachedNotice model={model} values={console.shown} onSandbox={console.submitToSandbox} />
        )}
        {console.isKeyAsked && model.isMocked && (
          <MockCredentialsNotice onWith={console.sendWithPlaceholders} onWithout={console.sendWithout} />
        )}
        {console.isKeyAsked && !model.hasNoKeys && (
          <MissingKeyNotice api={model.api} onKey={console.sendWith} onWithout={console.sendWithout} />
        )}
        <SendBar
          method={model.method}
          call={call.state}
          isBlocked={console.isBlocked}
          onCancel={call.cancel}
          onReset={console.reset}
          onCopyLink={(control) => setLongLink(copyLink(model, console.shown, control) ? undefined : state)}
        />
        {longLink === state && (
          <p className="remark" role="status">
            {words.thisRequestIsTooLong}
          </p>
        )}
      </form>
      <ResponseView model={model} call={call.state} onFill={console.fill} keyUse={console.keyUse} />
      <HistoryView
        past={console.past}
        shown={call.state.phase === 'answered' ? call.state.answer : undefined}
        onShow={({ answer, values }) => call.show({ phase: 'answered', answer, values })}
        onFill={({ values }) => console.fill(values)}
        onSend={({ values }) => console.resend(values)}
        onForget={console.forget}
      />
      <SessionLinks />
    </div>
  );
}
