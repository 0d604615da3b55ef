import { Fragment, type ReactNode } from 'react';
import { stepAnchor } from '#lib/links/anchors.ts';
import { workflowUrl } from '#lib/links/urls.ts';
import { say } from '#lib/words/say.ts';
import type { Action } from '#lib/workflows/model.ts';
import { criterionParts } from '#lib/workflows/show/value-parts.ts';
import { words } from '#words/workflows.ts';
import { Link } from '../ui/link.tsx';
import { sayRich } from '../ui/say-rich.tsx';
import { Parts, Value, type ValuePlace } from './value.tsx';

/** What follows a step: the first action whose criteria hold. Nothing where there is none. */
export function ActionList(props: {
  title: string;
  actions: readonly Action[];
  /** What follows where none holds. */
  otherwise: string;
  place: ValuePlace;
}) {
  const { title, actions, otherwise, place } = props;
  if (actions.length === 0) return null;
  const isAlways = actions.some(({ criteria }) => criteria.length === 0);
  return (
    <>
      <h4 className="flow-head">{title}</h4>
      <ul className="flow-list">
        {actions.map((action) => (
          <li key={action.name}>
            <code className="row-name">{action.name}</code>: <ActionLine action={action} place={place} />
          </li>
        ))}
        {!isAlways && <li className="row-type">{otherwise}</li>}
      </ul>
    </>
  );
}

function ActionLine({ action, place }: { action: Action; place: ValuePlace }) {
  const { criteria, parameters, type, retryAfter = 0 } = action;
  const target = <Target action={action} place={place} />;
  const isLed = action.step !== undefined || action.workflow !== undefined;
  const parts: ReactNode[] = [
    criteria.length > 0 &&
      sayRich(words.actionIf, {
        criteria: joined(
          criteria.map((each) => <Parts key={each.condition} parts={criterionParts(each)} place={place} />),
          ' && ',
        ),
      }),
    verbOf(action, target),
    type === 'retry' && isLed && sayRich(words.actionFirst, { target }),
    type === 'retry' && retryAfter > 0 && say(words.actionAfter, { seconds: retryAfter }),
    ...parameters.map(({ name, value }) => (
      <span key={name}>
        <code>{name}</code> = <Value value={value} place={place} />
      </span>
    )),
  ];
  return joined(
    parts.filter((part) => part !== false),
    ', ',
  );
}

function verbOf({ type, workflow, retryLimit = 1 }: Action, target: ReactNode): ReactNode {
  if (type === 'end') return words.actionEnd;
  if (type === 'retry') return say(words.actionRetry, { count: retryLimit });
  return sayRich(workflow ? words.actionWorkflow : words.actionStep, { target });
}

function Target({ action: { step, workflow }, place }: { action: Action; place: ValuePlace }) {
  if (workflow) return <Link href={workflowUrl(workflow.api, workflow.slug)}>{workflow.title}</Link>;
  if (step === undefined) return null;
  const named = place.workflow.steps.find(({ stepId }) => stepId === step);
  return <Link href={`#${stepAnchor(step)}`}>{named?.title ?? step}</Link>;
}

function joined(parts: readonly ReactNode[], between: string): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={String(index)}>
      {index > 0 && between}
      {part}
    </Fragment>
  ));
}
