import { useMemo, useRef, useState } from 'react';
import { words } from '#words/run.ts';
import { AuthenticationFields } from '../authentication-fields.tsx';
import { holdsProductionKey } from '../checks.ts';
import { InputFields, remarksOf } from './input-fields.tsx';
import { secretsOf } from './is-secret.ts';
import { RunBar } from './run-bar.tsx';
import { RunEnd } from './run-end.tsx';
import { fieldsOf, initialTexts, valuesOfTexts } from './run-inputs.ts';
import { RunNotice } from './run-notice.tsx';
import type { RunPlan } from './run-plan.ts';
import { RunServers } from './run-servers.tsx';
import { RunSteps } from './run-steps.tsx';
import { useCredentials } from './use-credentials.ts';
import { useRun } from './use-run.ts';

/** The form of a workflow, and what comes of running it. */
export function RunView({ plan }: { plan: RunPlan }) {
  const { forms, workflows } = plan;
  const form = useRunForm(plan);
  const { credentials, isBlocked, isSecret } = form;
  const runButton = useRef<HTMLButtonElement>(null);
  const inputs = useRef<HTMLDivElement>(null);
  const toRunButton = () => runButton.current?.focus();
  const run = useRun(plan, {
    inputs: form.values,
    credentialsFor: credentials.of,
    keyFor: credentials.keyFor,
  });
  const submit = () => {
    if (isBlocked) return;
    if (run.state.run?.next.kind === 'end') run.runAgain();
    else run.go(true);
  };
  return (
    <>
      <form
        aria-label={words.inputs}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      >
        <RunServers forms={forms} />
        {credentials.states.map(({ model, state: typed }) => (
          <AuthenticationFields
            key={model.api}
            model={model}
            state={typed}
            onChange={(next) => credentials.change(model.api, next)}
            onKey={() => credentials.change(model.api, { ...typed, auth: new Map() })}
          />
        ))}
        <div ref={inputs}>
          <InputFields {...form} api={workflows[0].api} onChange={form.setTexts} />
        </div>
        <RunBar runButton={runButton} run={run} isBlocked={isBlocked} />
      </form>
      <RunNotice run={run} onGone={toRunButton} />
      <RunSteps plan={plan} state={run.state} isSecret={isSecret} onGone={toRunButton} />
      <RunEnd
        run={run}
        isSecret={isSecret}
        onGone={toRunButton}
        onInputs={() => inputs.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()}
      />
    </>
  );
}

/** What is typed, and whether it can be sent. */
function useRunForm({ forms, workflows }: RunPlan) {
  const fields = useMemo(() => fieldsOf(workflows), [workflows]);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(() => initialTexts(fields));
  const credentials = useCredentials(forms);
  const keyPrefixes = forms[0]?.refusedKeyPrefixes ?? [];
  const typed = { fields, texts, refusedKeyPrefixes: keyPrefixes };
  const isBlocked =
    credentials.states.some(({ model, state }) => holdsProductionKey(model, state)) ||
    remarksOf(typed).some((remark) => remark?.isBlocking);
  const values = valuesOfTexts(fields, texts);
  const isSecret = secretsOf(fields, values, keyPrefixes);
  return { ...typed, setTexts, credentials, isBlocked, isSecret, values };
}
