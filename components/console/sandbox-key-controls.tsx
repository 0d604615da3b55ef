import { useRef, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import type { FormModel } from '#lib/request/form.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { words as keys } from '#words/keys.ts';
import { announce } from '../ui/announce.ts';
import { ProblemNotice } from './problem-notice.tsx';
import {
  forgetKey,
  KeyRefused,
  type KeyWish,
  requestSandboxKey,
  type SandboxKey,
  useOwnKey,
} from './sandbox-key.ts';

/** One press gets an account of one's own in the sandbox, and its key into every field that takes one. */
export function SandboxKeyControls(props: {
  model: Pick<FormModel, 'api' | 'plans'>;
  onKey: (key: SandboxKey) => void;
}) {
  const { model, onKey } = props;
  const { api, plans = [] } = model;
  const own = useOwnKey(model);
  const [plan, setPlan] = useState(plans[0]?.id);
  const { get, isBusy, problem } = useKeyRequest(onKey);
  const getButton = useRef<HTMLButtonElement>(null);
  return (
    <div className="key-controls">
      <div className="key-line">
        <button
          ref={getButton}
          type="button"
          className="button"
          aria-disabled={isBusy}
          onClick={() => void get({ api, ...(plan !== undefined && plan !== plans[0]?.id && { plan }) })}
        >
          {isBusy ? keys.makingAKey : own ? keys.getAnotherKey : keys.getASandboxKey}
        </button>
        {plans.length > 1 && (
          <label className="inline-label">
            {keys.plan}{' '}
            <select
              className="control control-small"
              value={plan}
              onChange={(event) => setPlan(event.target.value)}
            >
              {plans.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {own && (
        <p className="key-line quiet">
          {own.plan === '' ? keys.keyIsKept : say(keys.keyOfPlanIsKept, { plan: own.plan })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              // This button goes with the key.
              getButton.current?.focus();
              forgetKey();
              announce(keys.keyIsForgotten);
            }}
          >
            {keys.forgetKey}
          </button>
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}

/** Getting a key: whether one is on its way, and why there is none. */
export function useKeyRequest(onKey: (key: SandboxKey) => void) {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function get(wish: KeyWish): Promise<void> {
    // The button is only said to be disabled: one that is would lose the focus.
    if (isBusy) return;
    setIsBusy(true);
    setProblem(undefined);
    try {
      const key = await requestSandboxKey(wish);
      announce(keys.theSandboxKeyIsFilled);
      onKey(key);
    } catch (error) {
      const reason =
        error instanceof KeyRefused
          ? error.problem
          : {
              title: keys.noKeyWasMade,
              detail: keys.portalUnreachableCheck,
            };
      setProblem(reason);
      announce(say(keys.noKey, { title: reason.title ?? words.theRequestWasRefused }));
    } finally {
      setIsBusy(false);
    }
  }
  return { get, isBusy, problem };
}
