'use client';

import './console.css';
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Fault } from '#lib/request/faults.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { AuthenticationFields } from './authentication-fields.tsx';
import { BodyFields } from './body-fields.tsx';
import { holdsProductionKey } from './checks.ts';
import type { Answer } from './call.ts';
import { credentialsOf, shownCredentials } from './credentials.ts';
import { type FormState, stateOf, valuesOf } from './form-state.ts';
import { publishRequest, tryBuild } from './live-request.ts';
import { MissingKeyNotice } from './missing-key-notice.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { ResponseView } from './response-view.tsx';
import { noteAnswer, type SandboxKey, useSandboxKey } from './sandbox-key.ts';
import { fillIds } from './seen-ids.ts';
import { SendBar } from './send-bar.tsx';
import { useCall } from './use-call.ts';
import { useValueRemarks } from './verdict/use-verdict.ts';

/** The form of one operation, and what comes of sending it. */
export function Console({ model }: { model: FormModel }) {
  const own = useSandboxKey();
  const initial = useMemo(() => stateOf(model), [model]);
  const [state, setState] = useState(() => fillIds(model, initial, initial, own?.seen ?? {}));
  const [isKeyAsked, setIsKeyAsked] = useState(false);
  const call = useCall(model, learnFrom);
  const root = useRef<HTMLDivElement>(null);

  const credentials = credentialsOf(model, state, own?.key);
  const hasProductionKey = holdsProductionKey(model, state);
  const shown = valuesOf(model, state, shownCredentials(model, state, credentials));
  const faults = useLiveSamples(model, shown, hasProductionKey);
  const remarks = useValueRemarks(model, JSON.stringify(shown));
  const isBlocked = hasProductionKey || faults.length > 0;

  useEffect(() => root.current?.focus({ preventScroll: true }), []);

  function send(from: FormState, sent: ReadonlyMap<string, string>) {
    setIsKeyAsked(false);
    if (!isBlocked) void call.send(valuesOf(model, from, sent));
  }
  function sendOrAskForKey() {
    if (call.state.phase === 'running') return;
    if (needsKey(model) && credentials.size === 0) setIsKeyAsked(true);
    else send(state, credentials);
  }
  /** A new key stands in for what was typed, and its account's ids for those of the example. */
  function takeOver({ seen }: SandboxKey): FormState {
    const next = { ...fillIds(model, state, initial, seen), auth: new Map<string, string>() };
    setState(next);
    return next;
  }
  function reset() {
    setState(fillIds(model, initial, initial, own?.seen ?? {}));
    call.show({ phase: 'idle' });
  }

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    sendOrAskForKey();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendOrAskForKey();
  };
  return (
    <div className="console" ref={root} tabIndex={-1}>
      <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label="Request" autoComplete="off" noValidate>
        <AuthenticationFields model={model} state={state} onChange={setState} onKey={takeOver} />
        <ParameterFields
          model={model}
          state={state}
          faults={faults}
          schemaRemarks={remarks}
          onChange={setState}
        />
        <BodyFields model={model} state={state} faults={faults} schemaRemarks={remarks} onChange={setState} />
        {isKeyAsked && (
          <MissingKeyNotice
            onKey={(made) => {
              const next = takeOver(made);
              send(next, credentialsOf(model, next, made.key));
            }}
            onWithout={() => send(state, credentials)}
          />
        )}
        <SendBar
          method={model.method}
          call={call.state}
          isBlocked={isBlocked}
          onCancel={call.cancel}
          onReset={reset}
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

/** Whether no way to use the operation does without a credential. */
function needsKey({ security }: FormModel): boolean {
  return security.length > 0 && security.every(({ schemes }) => schemes.length > 0);
}

function learnFrom({ body, status, headers }: Answer): void {
  if (typeof body !== 'string' || status >= 300) return;
  const etag = headers.find(([name]) => name.toLowerCase() === 'etag')?.[1];
  try {
    noteAnswer(JSON.parse(body), etag);
  } catch {
    // Not JSON: it names no ids.
  }
}
