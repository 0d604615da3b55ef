import { stepAnchor, stepOutputAnchor } from '#lib/links/anchors.ts';
import { operationUrl, workflowUrl } from '#lib/links/urls.ts';
import { say } from '#lib/words/say.ts';
import type { Workflow, WorkflowStep } from '#lib/workflows/model.ts';
import { patienceOf } from '#lib/workflows/run/patience.ts';
import { type SentValue, sentValues } from '#lib/workflows/show/sent-values.ts';
import { criterionParts } from '#lib/workflows/show/value-parts.ts';
import { outputKey, type ValueUses } from '#lib/workflows/show/value-uses.ts';
import { words } from '#words/workflows.ts';
import { Description } from '../reference/description.tsx';
import { PathTemplate } from '../reference/path-template.tsx';
import { Heading } from '../ui/heading.tsx';
import { Link } from '../ui/link.tsx';
import { Method } from '../ui/method.tsx';
import { ActionList } from './action-list.tsx';
import { Uses } from './uses.tsx';
import { Parts, Value, type ValuePlace } from './value.tsx';

/** One step: what it calls, sends, expects, hands on, and what follows. */
export function Step(props: { step: WorkflowStep; number: number; workflow: Workflow; uses: ValueUses }) {
  const { step, number, workflow, uses } = props;
  const { stepId, title, description, onSuccess, onFailure } = step;
  const timeout = patienceOf(step);
  const anchor = stepAnchor(stepId);
  const place: ValuePlace = { workflow, step };
  return (
    <li className="flow-step">
      <Heading level="h3" anchor={anchor} name={`${number}. ${title}`}>
        <span className="flow-number">{number}</span>
        {title}
      </Heading>
      <StepCall step={step} />
      <Description source={description} small under={4} />
      {timeout !== undefined && <p className="quiet">{say(words.timeout, { seconds: timeout / 1000 })}</p>}
      <Sent step={step} place={place} />
      <h4 className="flow-head">{words.expects}</h4>
      <Expected step={step} place={place} />
      <HandedOn step={step} place={place} uses={uses} />
      <ActionList title={words.onSuccess} actions={onSuccess} otherwise={words.otherwiseNext} place={place} />
      <ActionList title={words.onFailure} actions={onFailure} otherwise={words.otherwiseEnds} place={place} />
    </li>
  );
}

function StepCall({ step: { call, stepId } }: { step: WorkflowStep }) {
  const id = <code className="row-type">{stepId}</code>;
  if (call.kind === 'workflow') {
    const { api, slug, title } = call.workflow;
    return (
      <p className="flow-call">
        <span>
          {words.runsWorkflow} <Link href={workflowUrl(api, slug)}>{title}</Link>
        </span>
        {id}
      </p>
    );
  }
  const { slug, method, path, title } = call.operation;
  return (
    <p className="flow-call">
      <span>
        {call.kind === 'webhook' && `${words.waitsFor} `}
        <Link href={operationUrl(call.api, slug)} className="flow-operation" title={title}>
          <Method method={call.kind === 'webhook' ? 'WEBHOOK' : method} /> <PathTemplate path={path} />
        </Link>
      </span>
      {id}
    </p>
  );
}

function Sent({ step, place }: { step: WorkflowStep; place: ValuePlace }) {
  const sent = sentValues(step);
  const type = step.requestBody?.contentType;
  if (sent.length === 0) return null;
  return (
    <>
      <h4 className="flow-head">
        {words.sends}
        {type !== undefined && <span className="row-type"> {say(words.contentType, { type })}</span>}
      </h4>
      <dl className="flow-values">
        {sent.map((each) => (
          <div key={`${each.place} ${each.name}`}>
            <dt>
              <code className="row-name">{each.name === '' ? words.wholeBody : each.name}</code>{' '}
              <span className="row-type">{placeOf(each)}</span>
            </dt>
            <dd>
              <Value value={each.value} place={place} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function placeOf({ place }: SentValue): string {
  if (place === 'body') return words.placeBody;
  return place === 'input' ? words.placeInput : place;
}

function Expected({ step: { call, successCriteria }, place }: { step: WorkflowStep; place: ValuePlace }) {
  const any = call.kind === 'webhook' ? words.anyRequest : words.anySuccess;
  if (successCriteria.length === 0) return <p className="flow-plain">{any}</p>;
  return (
    <ul className="flow-list">
      {successCriteria.map((criterion) => (
        <li key={criterion.condition}>
          <Parts parts={criterionParts(criterion)} place={place} />
        </li>
      ))}
    </ul>
  );
}

function HandedOn({ step, place, uses }: { step: WorkflowStep; place: ValuePlace; uses: ValueUses }) {
  const { stepId, outputs } = step;
  if (outputs.length === 0) return null;
  return (
    <>
      <h4 className="flow-head">{words.handsOn}</h4>
      <dl className="flow-values">
        {outputs.map(({ name, value }) => (
          <div key={name} id={stepOutputAnchor(stepId, name)}>
            <dt>
              <code className="row-name">{name}</code>
            </dt>
            <dd>
              <Value value={value} place={place} /> <Uses uses={uses.get(outputKey(stepId, name))} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
