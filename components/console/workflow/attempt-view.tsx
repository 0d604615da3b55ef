import { useState } from 'react';
import { say } from '#lib/words/say.ts';
import type { Attempt } from '#lib/workflows/run/run.ts';
import { words } from '#words/run.ts';
import { Method } from '../../ui/method.tsx';
import { Status } from '../../ui/status.tsx';
import { ResponseView } from '../response-view.tsx';
import { CriteriaView } from './criteria-view.tsx';
import type { IsSecret } from './is-secret.ts';
import type { Exchange } from './make-call.ts';
import { NamedValues } from './named-values.tsx';
import type { Reception } from './receive-webhook.ts';
import { ReceptionView } from './reception-view.tsx';

/** A step that was tried: its outcome in a line, and behind it criteria, values and the answer. */
export function AttemptView(props: {
  attempt: Attempt;
  exchange: Exchange | undefined;
  reception: Reception | undefined;
  isSecret: IsSecret;
  isOpened: boolean;
}) {
  const { attempt, exchange, reception, isSecret, isOpened } = props;
  const { step, depth, isSuccess, action } = attempt;
  const [isOpen, setIsOpen] = useState(isOpened);
  return (
    <li className="run-step" data-state={isSuccess ? 'good' : 'bad'} data-depth={Math.min(depth, 3)}>
      <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          <StepLine attempt={attempt} />
        </summary>
        {isOpen && (
          <div className="run-details">
            {step.description && <p className="quiet">{step.description}</p>}
            <CriteriaView attempt={attempt} isSecret={isSecret} />
            {attempt.outputs.size > 0 && (
              <div>
                <h3>{words.handsOn}</h3>
                <NamedValues values={attempt.outputs} isSecret={isSecret} />
              </div>
            )}
            {reception && <ReceptionView reception={reception} isSecret={isSecret} />}
            {exchange && <ExchangeView exchange={exchange} name={nameOf(attempt)} />}
          </div>
        )}
      </details>
      {action && <p className="run-action">{sayAction(action)}</p>}
    </li>
  );
}

function nameOf({ step, attempt }: Attempt): string {
  return attempt > 1 ? `${step.title}, ${say(words.tryNumber, { attempt })}` : step.title;
}

function StepLine({ attempt: { step, attempt, call, isSuccess, workflow, depth } }: { attempt: Attempt }) {
  return (
    <>
      <span className="run-mark" aria-hidden="true" />
      <span className="run-title">
        {step.title}
        {depth > 0 && <span className="quiet"> · {workflow.title}</span>}
        {attempt > 1 && <span className="quiet"> · {say(words.tryNumber, { attempt })}</span>}
      </span>
      {step.call.kind === 'operation' && <Method method={step.call.operation.method} look="word" />}
      {step.call.kind === 'webhook' && <code className="run-event">{step.call.operation.path}</code>}
      {call && <Status status={String(call.status)} />}
      <span className="run-outcome">{isSuccess ? words.stepSucceeded : words.stepDidNotSucceed}</span>
    </>
  );
}

function ExchangeView(props: { exchange: Exchange; name: string }) {
  const { model, values, answer, missing } = props.exchange;
  if (!answer) return null;
  return (
    <>
      {missing.length > 0 && (
        <p className="remark">{say(words.leadToNothing, { expressions: missing.join(', ') })}</p>
      )}
      <ResponseView model={model} call={{ phase: 'answered', answer, values }} name={props.name} />
    </>
  );
}

function sayAction({ type, name, step, workflow }: NonNullable<Attempt['action']>): string {
  const target = step ?? workflow?.title ?? '';
  if (type === 'end') return say(words.actionEnds, { name });
  if (type === 'goto') return say(words.actionLeadsTo, { name, target });
  return target === ''
    ? say(words.actionTriesAgain, { name })
    : say(words.actionTriesAgainAfter, { name, target });
}
