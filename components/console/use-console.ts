import { useEffect, useMemo, useState } from 'react';
import { parseJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import type { Fault } from '#lib/request/faults.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { holdsProductionKey } from './checks.ts';
import { credentialsOf, needsKey, schemesOf, shownCredentials, takesKey } from './credentials.ts';
import { type FormState, stateOf, valuesOf } from './form-state.ts';
import { takeHandOver } from './hand-over.ts';
import { useHistory } from './history/use-history.ts';
import { keptAuthentication, withCredential } from './kept-credentials.ts';
import { publishRequest, tryBuild } from './live-request.ts';
import { missingFiles, withoutUnchosen } from './missing-files.ts';
import { isReached, switchToSandbox, useSampleBase } from './sample-server.ts';
import { type SandboxKey, useOwnKey } from './sandbox-key.ts';
import { useCall } from './use-call.ts';
import { useLinkedRequest } from './use-linked-request.ts';
import { useValueRemarks } from './verdict/use-verdict.ts';

/** The console's state and what can be done with it; the components only draw it. */
export function useConsole(model: FormModel) {
  const { state, setState, own, reset, takeOver, fill, isLinkUnreadable, leftOut } = useForm(model);
  const [asked, setAsked] = useState<'key' | 'file' | 'server'>();
  const [prefer, setPrefer] = useState('');
  const { past, remember, forget } = useHistory(model);
  const call = useCall({ api: model.api, operation: model.operation, prefer }, remember);

  const base = useSampleBase(model);
  const isSendable = isReached(model);
  // What the sandbox gave is nothing for another server's code.
  const credentials = credentialsOf(model, state, isSendable ? own?.key : undefined);
  const hasProductionKey = holdsProductionKey(model, state);
  const shown = valuesOf(model, state, shownCredentials(model, state, credentials));
  const faults = useLiveSamples(model, shown, base, hasProductionKey);
  const remarks = useValueRemarks(model, writeJson(shown));
  const isBlocked = hasProductionKey || faults.length > 0;

  function send(from: FormState, sent: ReadonlyMap<string, string>) {
    setAsked(undefined);
    const values = withoutUnchosen(model, valuesOf(model, from, sent));
    if (!holdsProductionKey(model, from) && tryBuild(model, values).request) void call.send(values);
  }
  function submit(from: FormState, isFileDispensable = false): void {
    if (call.state.phase === 'running') return;
    if (!isReached(model)) {
      setAsked('server');
      return;
    }
    if (!isFileDispensable && missingFiles(model, valuesOf(model, from, new Map())).length > 0) {
      setAsked('file');
      return;
    }
    const sent = credentialsOf(model, from, own?.key);
    // A sandbox that gives no keys cannot be asked for one: it says itself what it misses.
    const canHelp = model.isMocked || !model.hasNoKeys;
    if (canHelp && needsKey(model) && sent.size === 0 && prefer === '') setAsked('key');
    else send(from, sent);
  }
  return {
    ...{
      state,
      setState,
      shown,
      faults,
      remarks,
      isBlocked,
      // Answered by a key in its field, too.
      isKeyAsked: asked === 'key' && credentials.size === 0,
      /** The chosen server is not one that the portal calls: nothing was sent. */
      isServerAsked: asked === 'server' && !isSendable,
      /** Files without which nothing was sent. */
      missing: asked === 'file' ? missingFiles(model, shown) : [],
      isLinkUnreadable,
      leftOut,
      past,
      call,
    },
    ...{ prefer, setPrefer },
    keyUse: keyUseOf(model, state, credentials, setState),
    takeOver,
    fill,
    forget,
    submit: () => submit(state),
    submitToSandbox() {
      switchToSandbox(model);
      submit(state);
    },
    submitWithoutFiles: () => submit(state, true),
    /** An earlier request, with the credentials that stand in the form now. */
    resend: (values: RequestValues) => submit(fill(values)),
    sendWithout: () => send(state, credentials),
    sendWithPlaceholders: () => send(state, shownCredentials(model, state, credentials)),
    sendWith(key: SandboxKey) {
      const next = takeOver();
      send(next, credentialsOf(model, next, key.key));
    },
    reset() {
      reset();
      call.show({ phase: 'idle' });
    },
  };
}

/** The key that is sent, and how another one takes its place: as if it were typed. */
function keyUseOf(
  model: FormModel,
  state: FormState,
  credentials: ReadonlyMap<string, string>,
  onChange: (state: FormState) => void,
) {
  const scheme = schemesOf(model, state).find(takesKey)?.name ?? '';
  return {
    used: credentials.get(scheme),
    onUse: (key: string) => onChange(withCredential(model, state, scheme, key)),
  };
}

/** What stands in the form, where it came from, and how it is filled anew. */
function useForm(model: FormModel) {
  const own = useOwnKey(model);
  const initial = useMemo(() => stateOf(model), [model]);
  const linked = useLinkedRequest(model);
  const [state, setState] = useState(() => {
    const given = linked.values ?? takeHandOver(model);
    return { ...(given ? stateOf(model, given) : initial), ...keptAuthentication(model) };
  });
  return {
    ...{ state, setState, own, isLinkUnreadable: linked.isUnreadable, leftOut: linked.leftOut ?? [] },
    reset: () => setState({ ...initial, ...keptAuthentication(model) }),
    /** A new key stands in for what was typed. */
    takeOver(): FormState {
      const next = { ...state, auth: new Map<string, string>() };
      setState(next);
      return next;
    },
    /** Values of an earlier request; the credentials stay as they are. */
    fill(values: RequestValues): FormState {
      const next = { ...stateOf(model, values), auth: state.auth, alternative: state.alternative };
      setState(next);
      return next;
    },
  };
}

/** Keeps the page's samples in step with the form. A production key never gets as far as a sample. */
function useLiveSamples(
  model: FormModel,
  values: RequestValues,
  base: string,
  isWithheld: boolean,
): readonly Fault[] {
  const text = writeJson(values);
  const built = useMemo(() => tryBuild(model, parseJson(text) as RequestValues, base), [model, text, base]);
  useEffect(() => {
    if (built.request && !isWithheld) publishRequest(model, parseJson(text) as RequestValues, built.request);
  }, [model, text, built, isWithheld]);
  return built.faults;
}
