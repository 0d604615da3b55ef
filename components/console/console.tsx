'use client';

import './console.css';
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Fault } from '#lib/request/faults.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { AuthenticationFields } from './authentication-fields.tsx';
import { BodyFields } from './body-fields.tsx';
import { holdsProductionKey } from './checks.ts';
import { credentialsOf, shownCredentials } from './credentials.ts';
import { stateOf, valuesOf } from './form-state.ts';
import { publishRequest, tryBuild } from './live-request.ts';
import { MissingKeyNotice } from './missing-key-notice.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { ResponseView } from './response-view.tsx';
import { useSandboxKey } from './sandbox-key.ts';
import { SendBar } from './send-bar.tsx';
import { useCall } from './use-call.ts';

/** The form of one operation, and what comes of sending it. */
export function Console({ model }: { model: FormModel }) {
  const [state, setState] = useState(() => stateOf(model));
  const [isKeyAsked, setIsKeyAsked] = useState(false);
  const call = useCall(model);
  const root = useRef<HTMLDivElement>(null);
  const sandboxKey = useSandboxKey()?.key;

  const credentials = credentialsOf(model, state, sandboxKey);
  const hasProductionKey = holdsProductionKey(model, state);
  const shown = valuesOf(model, state, shownCredentials(model, state, credentials));
  const faults = useLiveSamples(model, shown, hasProductionKey);
  const isBlocked = hasProductionKey || faults.length > 0;

  useEffect(() => root.current?.focus({ preventScroll: true }), []);

  function send(isKeyOptional: boolean, key = sandboxKey) {
    const needsKey = model.security.length > 0 && model.security.every(({ schemes }) => schemes.length > 0);
    const sent = credentialsOf(model, state, key);
    if (needsKey && sent.size === 0 && !isKeyOptional) return setIsKeyAsked(true);
    setIsKeyAsked(false);
    if (!isBlocked) void call.send(valuesOf(model, state, sent));
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(false);
  };

  return (
    <div className="console" ref={root} tabIndex={-1}>
      <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label="Request" autoComplete="off" noValidate>
        <AuthenticationFields model={model} state={state} onChange={setState} />
        <ParameterFields model={model} state={state} faults={faults} onChange={setState} />
        <BodyFields model={model} state={state} faults={faults} onChange={setState} />
        {isKeyAsked && <MissingKeyNotice onKey={(key) => send(true, key)} onWithout={() => send(true)} />}
        <SendBar
          method={model.method}
          call={call.state}
          isBlocked={isBlocked}
          onCancel={call.cancel}
          onReset={() => {
            setState(stateOf(model));
            call.clear();
          }}
        />
      </form>
      <ResponseView model={model} call={call.state} />
    </div>
  );
}

/** Keeps the page's samples in step with the form. A production key never gets as far as a sample. */
function useLiveSamples(model: FormModel, values: RequestValues, isWithheld: boolean): readonly Fault[] {
  const text = JSON.stringify(values);
  const built = useMemo(() => tryBuild(model, JSON.parse(text)), [model, text]);
  useEffect(() => {
    if (built.request && !isWithheld) publishRequest(model, JSON.parse(text), built.request);
  }, [model, text, built, isWithheld]);
  return built.faults;
}
